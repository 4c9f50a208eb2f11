using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query in objects: columns, criteria, links, order and page.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/overview</remarks>
[Serializable]
[DataContract(Name = "QueryExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class QueryExpression : QueryBase
{
    /// <summary>A query without a table; shared, so do not change it.</summary>
    public static readonly QueryExpression Empty = new QueryExpression();

    private DataCollection<LinkEntity> _linkEntities;
    private DataCollection<OrderExpression> _orders;
    private ColumnSet _columnSet;
    private FilterExpression _criteria;
    private PagingInfo _pageInfo;

    /// <summary>Creates a query without a table.</summary>
    public QueryExpression()
        : this(null)
    {
    }

    /// <summary>Creates a query that reads no column but the id.</summary>
    /// <param name="entityName">The table's logical name.</param>
    public QueryExpression(string entityName)
    {
        EntityName = entityName;
        _columnSet = new ColumnSet();
        _criteria = new FilterExpression();
        _pageInfo = new PagingInfo();
    }

    /// <summary>The columns read; none by default.</summary>
    [DataMember]
    public ColumnSet ColumnSet
    {
        get => _columnSet;
        set => _columnSet = value;
    }

    /// <summary>What the records must satisfy; empty by default.</summary>
    [DataMember]
    public FilterExpression Criteria
    {
        get => _criteria;
        set => _criteria = value;
    }

    /// <summary>Whether equal rows are returned once.</summary>
    [DataMember]
    public bool Distinct { get; set; }

    /// <summary>The table's logical name.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The tables joined. Never null.</summary>
    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => _linkEntities ??= new DataCollection<LinkEntity>();
        private set => _linkEntities = value;
    }

    /// <summary>Whether the query reads without waiting for locks.</summary>
    [DataMember]
    public bool NoLock { get; set; }

    /// <summary>The order of the result. Never null.</summary>
    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    /// <summary>The page asked for; the first by default.</summary>
    [DataMember]
    public PagingInfo PageInfo
    {
        get => _pageInfo;
        set => _pageInfo = value;
    }

    /// <summary>Hints for the database.</summary>
    [DataMember]
    public string QueryHints { get; set; }

    /// <summary>The most records read; null without a limit of the query's own. Not together with a page.</summary>
    [DataMember]
    public int? TopCount { get; set; }

    /// <summary>Hands the query to a visitor.</summary>
    /// <param name="visitor">The visitor; not null.</param>
    /// <returns>What the visitor made of it.</returns>
    public QueryExpression Accept(IQueryExpressionVisitor visitor)
        => visitor.Visit(this);

    /// <summary>Joins a table; rows without a partner fall out.</summary>
    /// <param name="linkToEntityName">The joined table.</param>
    /// <param name="linkFromAttributeName">The column of this query's table.</param>
    /// <param name="linkToAttributeName">The column of the joined table.</param>
    /// <returns>The link, to add columns and criteria to.</returns>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName)
        => AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Joins a table.</summary>
    /// <param name="linkToEntityName">The joined table.</param>
    /// <param name="linkFromAttributeName">The column of this query's table.</param>
    /// <param name="linkToAttributeName">The column of the joined table.</param>
    /// <param name="joinOperator">The kind of join.</param>
    /// <returns>The link, to add columns and criteria to.</returns>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }

    /// <summary>Adds an order behind the others.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="orderType">The direction.</param>
    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));
}
