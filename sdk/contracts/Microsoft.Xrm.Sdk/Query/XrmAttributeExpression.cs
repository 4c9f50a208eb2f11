using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>An aggregate, a group or an aliased column of a query.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/aggregate-data</remarks>
[Serializable]
[DataContract(Name = "XrmAttributeExpression", Namespace = ContractNamespaces.Xrm9)]
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an expression without a column.</summary>
    public XrmAttributeExpression()
    {
    }

    /// <summary>Creates an expression for a column.</summary>
    /// <param name="attributeName">The column.</param>
    public XrmAttributeExpression(string attributeName)
        : this(attributeName, XrmAggregateType.None)
    {
    }

    /// <summary>Creates an aggregate.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="aggregateType">The aggregate.</param>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType)
        : this(attributeName, aggregateType, null)
    {
    }

    /// <summary>Creates an aggregate.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="aggregateType">The aggregate.</param>
    /// <param name="alias">Its name in the result.</param>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias)
        : this(attributeName, aggregateType, alias, XrmDateTimeGrouping.None)
    {
    }

    /// <summary>Creates an aggregate or a group by a part of a date.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="aggregateType">The aggregate.</param>
    /// <param name="alias">Its name in the result.</param>
    /// <param name="dateTimeGrouping">The part of the date.</param>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias, XrmDateTimeGrouping dateTimeGrouping)
    {
        AttributeName = attributeName;
        AggregateType = aggregateType;
        Alias = alias;
        DateTimeGrouping = dateTimeGrouping;
    }

    /// <summary>The aggregate; none by default.</summary>
    [DataMember]
    public XrmAggregateType AggregateType { get; set; }

    /// <summary>The name in the result.</summary>
    [DataMember]
    public string Alias { get; set; }

    /// <summary>The column.</summary>
    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>The part of the date to group by; none by default.</summary>
    [DataMember]
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    /// <summary>Whether the result is grouped by the column.</summary>
    [DataMember]
    public bool HasGroupBy { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
