using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>An order of a query's result.</summary>
[Serializable]
[DataContract(Name = "OrderExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class OrderExpression : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an ascending order without a column.</summary>
    public OrderExpression()
    {
    }

    /// <summary>Creates an order.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="orderType">The direction.</param>
    public OrderExpression(string attributeName, OrderType orderType)
        : this(attributeName, orderType, null)
    {
    }

    /// <summary>Creates an order by an aggregate or group.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="orderType">The direction.</param>
    /// <param name="alias">The alias of the aggregate or group.</param>
    public OrderExpression(string attributeName, OrderType orderType, string alias)
        : this(attributeName, orderType, alias, null)
    {
    }

    /// <summary>Creates an order by a column of a joined table.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="orderType">The direction.</param>
    /// <param name="alias">The alias of the aggregate or group.</param>
    /// <param name="entityName">The alias of the link, or its table.</param>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.orderexpression.-ctor</remarks>
    public OrderExpression(string attributeName, OrderType orderType, string alias, string entityName)
    {
        AttributeName = attributeName;
        OrderType = orderType;
        Alias = alias;
        EntityName = entityName;
    }

    /// <summary>The alias of the aggregate or group; null for a column.</summary>
    [DataMember]
    public string Alias { get; set; }

    /// <summary>The column.</summary>
    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>The alias of the link, or the table, that the column belongs to; null for the query's own table.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.orderexpression.entityname</remarks>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The direction; ascending by default.</summary>
    [DataMember]
    public OrderType OrderType { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
