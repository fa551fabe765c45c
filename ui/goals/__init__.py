"""The Goals tab: the list of goals and the editor of one."""
