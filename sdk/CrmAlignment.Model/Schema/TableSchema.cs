using System.Collections.Generic;

namespace CrmAlignment.Model.Schema;

/// <summary>A table of the product, or a table of the platform with the columns that the product adds to it.</summary>
public sealed record TableSchema
{
    /// <summary>Logical name: the schema name in lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Schema name, such as crma_CriteriaSet; Lead for the platform's lead. Privileges are named after it.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Name of one row, for people.</summary>
    public required Label Label { get; init; }

    /// <summary>Name of many rows, for people.</summary>
    public required Label CollectionLabel { get; init; }

    /// <summary>What the table holds.</summary>
    public required Label Description { get; init; }

    /// <summary>Who owns its rows.</summary>
    public required Ownership Ownership { get; init; }

    /// <summary>Columns that the product adds. Those that the platform adds to every table are not listed.</summary>
    public required IReadOnlyList<ColumnSchema> Columns { get; init; }

    /// <summary>Alternate keys; none by default.</summary>
    public IReadOnlyList<KeySchema> Keys { get; init; } = [];

    /// <summary>True where the table is the platform's and is only extended. False by default.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Name of the table in the Web API.</summary>
    public string EntitySetName => LogicalName switch
    {
        "opportunity" => "opportunities",
        Model.Tables.LeadCategoryTable.LogicalName => "crma_leadcategories",
        _ => LogicalName + "s",
    };

    /// <summary>Name of a privilege on the table, such as prvReadcrma_CriteriaSet.</summary>
    /// <param name="verb">Create, Read, Write, Delete, Append, AppendTo, Assign or Share; the last two exist on user-owned tables only.</param>
    public string PrivilegeName(string verb) => "prv" + verb + SchemaName;
}
