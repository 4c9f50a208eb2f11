namespace CrmAlignment.Model.Schema;

/// <summary>An instant or a day.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="Behavior">Instant or day.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public sealed record DateTimeColumn(string LogicalName, DateTimeBehavior Behavior, Label Label, Label Description)
    : ColumnSchema(LogicalName, Label, Description);
