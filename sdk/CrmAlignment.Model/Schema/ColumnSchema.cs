namespace CrmAlignment.Model.Schema;

/// <summary>A column that the product adds to a table. The derived types say its kind.</summary>
/// <param name="LogicalName">Logical name, lower case, with the publisher's prefix.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What the column holds, for people who configure.</param>
public abstract record ColumnSchema(string LogicalName, Label Label, Label Description)
{
    /// <summary>
    /// Schema name. The same as the logical name, so that the Web API's case-sensitive navigation properties need no second name.
    /// </summary>
    public string SchemaName => LogicalName;

    /// <summary>Whether a value is required; <see cref="Requirement.None"/> by default.</summary>
    public Requirement Required { get; init; }

    /// <summary>Whether people only read it on forms: the server computes it. False by default.</summary>
    public bool IsReadOnlyOnForms { get; init; }

    /// <summary>Whether it is the table's primary name. False by default; exactly one column of an own table.</summary>
    public bool IsPrimaryName { get; init; }
}
