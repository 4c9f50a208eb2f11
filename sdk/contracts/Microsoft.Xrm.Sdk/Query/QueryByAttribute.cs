using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for records whose columns equal given values, all of them.</summary>
[Serializable]
[DataContract(Name = "QueryByAttribute", Namespace = ContractNamespaces.Xrm2011)]
public sealed class QueryByAttribute : QueryBase
{
    private DataCollection<string> _attributes;
    private DataCollection<OrderExpression> _orders;
    private DataCollection<object> _values;

    /// <summary>Creates a query without a table.</summary>
    public QueryByAttribute()
    {
        ColumnSet = new ColumnSet();
        PageInfo = new PagingInfo();
    }

    /// <summary>Creates a query.</summary>
    /// <param name="entityName">The table's logical name.</param>
    public QueryByAttribute(string entityName)
    {
        EntityName = entityName;
    }

    /// <summary>The columns compared; each goes with the value at its position. Never null.</summary>
    [DataMember]
    public DataCollection<string> Attributes
    {
        get => _attributes ??= new DataCollection<string>();
        private set => _attributes = value;
    }

    /// <summary>The columns read: none by default, and null in a query that was created with its table, which reads none either.</summary>
    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    /// <summary>The table's logical name.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The order of the result. Never null.</summary>
    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    /// <summary>The page asked for; null, as in a query that was created with its table, for the first.</summary>
    [DataMember]
    public PagingInfo PageInfo { get; set; }

    /// <summary>The most records read; null without a limit of the query's own.</summary>
    [DataMember]
    public int? TopCount { get; set; }

    /// <summary>The values compared with; each goes with the column at its position. Never null.</summary>
    [DataMember]
    public DataCollection<object> Values
    {
        get => _values ??= new DataCollection<object>();
        private set => _values = value;
    }

    /// <summary>Adds a comparison.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="value">The value.</param>
    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    /// <summary>Adds an order behind the others.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="orderType">The direction.</param>
    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));
}
