namespace CrmAlignment.WebApi.Operations;

/// <summary>What an address names.</summary>
internal enum PathShape
{
    /// <summary>The service itself.</summary>
    Service,

    /// <summary>$metadata.</summary>
    Metadata,

    /// <summary>Definitions: EntityDefinitions, and whatever follows it.</summary>
    Definitions,

    /// <summary>An entity set: accounts.</summary>
    Set,

    /// <summary>The number of its rows: accounts/$count.</summary>
    SetCount,

    /// <summary>A row: accounts(...).</summary>
    Row,

    /// <summary>A property of a row: accounts(...)/name.</summary>
    Property,

    /// <summary>The bare value of a property: accounts(...)/name/$value.</summary>
    PropertyValue,

    /// <summary>A column of a row that holds a file or an image: accounts(...)/entityimage.</summary>
    File,

    /// <summary>The content of such a column: accounts(...)/entityimage/$value.</summary>
    FileValue,

    /// <summary>The row that a single-valued navigation property leads to: accounts(...)/primarycontactid.</summary>
    RelatedRow,

    /// <summary>The rows of a collection: accounts(...)/contact_customer_accounts.</summary>
    RelatedRows,

    /// <summary>The number of the rows of a collection.</summary>
    RelatedCount,

    /// <summary>The references of a navigation property: accounts(...)/primarycontactid/$ref.</summary>
    Reference,

    /// <summary>An action or function, bound or unbound.</summary>
    Operation,
}
