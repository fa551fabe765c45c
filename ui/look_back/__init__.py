"""The tab of a scenario: its entries and the look-back of the selected one."""
