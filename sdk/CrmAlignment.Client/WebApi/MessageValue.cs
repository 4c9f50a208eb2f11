using System;

namespace CrmAlignment.Client.WebApi;

/// <summary>A parameter or result of an action or function, or a property of a complex type.</summary>
/// <param name="Name">Its name in the Web API.</param>
/// <param name="Type">Its type in the Web API, such as Collection(Edm.Guid).</param>
/// <param name="SdkName">Its name in the organization service.</param>
/// <param name="SdkTable">The parameter of the organization service that says of which table the row is; null for none.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
internal sealed record MessageValue(string Name, string Type, string SdkName, string? SdkTable, bool IsOptional = false)
{
    private const string Several = "Collection(";

    /// <summary>Whether there may be several.</summary>
    public bool IsCollection => Type.StartsWith(Several, StringComparison.Ordinal);

    /// <summary>Its type, or that of its items.</summary>
    public string ItemType => IsCollection ? Type.Substring(Several.Length, Type.Length - Several.Length - 1) : Type;

    /// <summary>Whether the type is one of OData's own.</summary>
    public bool IsPrimitive => ItemType.StartsWith("Edm.", StringComparison.Ordinal);

    /// <summary>Whether the type is a table, named or any.</summary>
    public bool IsRow => !IsPrimitive && !MessageDeclaration.IsChoice(ItemType) && MessageDeclaration.PropertiesOf(ItemType) is null;

    /// <summary>Whether the type is one table; any row's table must be said by the row.</summary>
    public bool IsOfOneTable => IsRow && ItemType is not ("crmbaseentity" or "principal" or "expando");
}
