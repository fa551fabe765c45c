"""The screen: everything a person sees and touches, and the only place for Qt."""
