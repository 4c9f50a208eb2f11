using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A joined table of a query.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/join-tables</remarks>
[Serializable]
[DataContract(Name = "LinkEntity", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LinkEntity : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private ColumnSet _columns;
    private DataCollection<LinkEntity> _linkEntities;
    private DataCollection<OrderExpression> _orders;

    /// <summary>Creates an inner join without tables.</summary>
    public LinkEntity()
        : this(null, null, null, null, JoinOperator.Inner)
    {
    }

    /// <summary>Creates a join.</summary>
    /// <param name="linkFromEntityName">The table joined from.</param>
    /// <param name="linkToEntityName">The joined table.</param>
    /// <param name="linkFromAttributeName">The column joined from.</param>
    /// <param name="linkToAttributeName">The column of the joined table.</param>
    /// <param name="joinOperator">The kind of join.</param>
    public LinkEntity(
        string linkFromEntityName,
        string linkToEntityName,
        string linkFromAttributeName,
        string linkToAttributeName,
        JoinOperator joinOperator)
    {
        LinkFromEntityName = linkFromEntityName;
        LinkToEntityName = linkToEntityName;
        LinkFromAttributeName = linkFromAttributeName;
        LinkToAttributeName = linkToAttributeName;
        JoinOperator = joinOperator;
        LinkCriteria = new FilterExpression();
    }

    /// <summary>The columns read of the joined table; none by default. Never null.</summary>
    [DataMember]
    public ColumnSet Columns
    {
        get => _columns ??= new ColumnSet();
        set => _columns = value;
    }

    /// <summary>The prefix of the columns in the result; the platform chooses one when null.</summary>
    [DataMember]
    public string EntityAlias { get; set; }

    /// <summary>The kind of join; inner by default.</summary>
    [DataMember]
    public JoinOperator JoinOperator { get; set; }

    /// <summary>What rows of the joined table must satisfy; empty by default.</summary>
    [DataMember]
    public FilterExpression LinkCriteria { get; set; }

    /// <summary>The tables joined to the joined table. Never null.</summary>
    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => _linkEntities ??= new DataCollection<LinkEntity>();
        private set => _linkEntities = value;
    }

    /// <summary>The column joined from.</summary>
    [DataMember]
    public string LinkFromAttributeName { get; set; }

    /// <summary>The table joined from.</summary>
    [DataMember]
    public string LinkFromEntityName { get; set; }

    /// <summary>The column of the joined table.</summary>
    [DataMember]
    public string LinkToAttributeName { get; set; }

    /// <summary>The joined table.</summary>
    [DataMember]
    public string LinkToEntityName { get; set; }

    /// <summary>The order of the result by columns of the joined table. Never null.</summary>
    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Joins a table to the joined table; rows without a partner fall out.</summary>
    /// <param name="linkToEntityName">The table to join.</param>
    /// <param name="linkFromAttributeName">The column of this link's table.</param>
    /// <param name="linkToAttributeName">The column of the table to join.</param>
    /// <returns>The new link.</returns>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName)
        => AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Joins a table to the joined table.</summary>
    /// <param name="linkToEntityName">The table to join.</param>
    /// <param name="linkFromAttributeName">The column of this link's table.</param>
    /// <param name="linkToAttributeName">The column of the table to join.</param>
    /// <param name="joinOperator">The kind of join.</param>
    /// <returns>The new link.</returns>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        // Microsoft's assembly names the table that this link comes from, not the one that it leads to; the platform reads neither.
        var link = new LinkEntity(LinkFromEntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
