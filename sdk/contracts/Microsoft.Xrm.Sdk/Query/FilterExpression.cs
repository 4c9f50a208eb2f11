using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Conditions and filters joined by and, or by or.</summary>
[Serializable]
[DataContract(Name = "FilterExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class FilterExpression : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private DataCollection<ConditionExpression> _conditions;
    private DataCollection<FilterExpression> _filters;

    /// <summary>Creates an empty filter that joins by and.</summary>
    public FilterExpression()
    {
    }

    /// <summary>Creates an empty filter.</summary>
    /// <param name="filterOperator">How it joins.</param>
    public FilterExpression(LogicalOperator filterOperator)
    {
        FilterOperator = filterOperator;
    }

    /// <summary>A link of type any, not any, all or not all that the rows must satisfy; null without one.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.filterexpression.anyallfilterlinkentity</remarks>
    [DataMember]
    public LinkEntity AnyAllFilterLinkEntity { get; set; }

    /// <summary>The conditions. Never null.</summary>
    [DataMember]
    public DataCollection<ConditionExpression> Conditions
    {
        get => _conditions ??= new DataCollection<ConditionExpression>();
        private set => _conditions = value;
    }

    /// <summary>A hint for the database.</summary>
    [DataMember]
    public string FilterHint { get; set; }

    /// <summary>How conditions and filters are joined; and by default.</summary>
    [DataMember]
    public LogicalOperator FilterOperator { get; set; }

    /// <summary>The filters within. Never null.</summary>
    [DataMember]
    public DataCollection<FilterExpression> Filters
    {
        get => _filters ??= new DataCollection<FilterExpression>();
        private set => _filters = value;
    }

    /// <summary>Whether the filter is a quick find: joined by or, with the limits of quick find.</summary>
    [DataMember]
    public bool IsQuickFindFilter { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Adds a condition.</summary>
    /// <param name="condition">The condition.</param>
    public void AddCondition(ConditionExpression condition) => Conditions.Add(condition);

    /// <summary>Adds a condition.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="values">The values, each as it is: an array within is one value.</param>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, params object[] values)
        => Conditions.Add(new ConditionExpression(attributeName, conditionOperator, values));

    /// <summary>Adds a condition on a joined table.</summary>
    /// <param name="entityName">The alias of the link, or its table.</param>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="values">The values, each as it is: an array within is one value.</param>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values)
        => Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, values));

    /// <summary>Adds a filter within.</summary>
    /// <param name="childFilter">The filter.</param>
    public void AddFilter(FilterExpression childFilter)
    {
        if (childFilter != null)
        {
            Filters.Add(childFilter);
        }
    }

    /// <summary>Adds an empty filter within.</summary>
    /// <param name="logicalOperator">How it joins.</param>
    /// <returns>The filter.</returns>
    public FilterExpression AddFilter(LogicalOperator logicalOperator)
    {
        var filter = new FilterExpression(logicalOperator);
        Filters.Add(filter);
        return filter;
    }
}
