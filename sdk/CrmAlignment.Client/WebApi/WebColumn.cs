namespace CrmAlignment.Client.WebApi;

/// <summary>What the Web API says of a column.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Type">Name of its type, such as MoneyType.</param>
internal sealed record WebColumn(string Name, string Type)
{
    /// <summary>Name of its property.</summary>
    public string Property => IsLookup ? $"_{Name}_value" : Name;

    /// <summary>Whether it refers to another row.</summary>
    public bool IsLookup => Type is "LookupType" or "CustomerType" or "OwnerType";
}
