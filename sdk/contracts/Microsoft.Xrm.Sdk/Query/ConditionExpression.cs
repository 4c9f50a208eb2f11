using System;
using System.Collections;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A comparison of a column with values, or with another column.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-conditionexpression-class</remarks>
[Serializable]
[DataContract(Name = "ConditionExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ConditionExpression : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private DataCollection<object> _values;

    /// <summary>Creates a condition without a column.</summary>
    public ConditionExpression()
    {
    }

    /// <summary>Creates a condition without values.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator, Array.Empty<object>())
    {
    }

    /// <summary>Creates a condition with one value.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="value">The value, as it is: an array is one value.</param>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, object value)
        : this(null, attributeName, conditionOperator, value)
    {
    }

    /// <summary>Creates a condition.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="values">The values, each as it is.</param>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(null, attributeName, conditionOperator, values)
    {
    }

    /// <summary>Creates a condition with the items of a collection for values.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="values">The values.</param>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, ICollection values)
        : this(null, attributeName, conditionOperator, values?.Cast<object>().ToArray())
    {
    }

    /// <summary>Creates a condition without values on a joined table.</summary>
    /// <param name="entityName">The alias of the link, or its table.</param>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator)
        : this(entityName, attributeName, conditionOperator, Array.Empty<object>())
    {
    }

    /// <summary>Creates a condition with one value on a joined table.</summary>
    /// <param name="entityName">The alias of the link, or its table.</param>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="value">The value, as it is: an array is one value.</param>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, object value)
        : this(entityName, attributeName, conditionOperator, new[] { value })
    {
    }

    /// <summary>Creates a condition on a joined table.</summary>
    /// <param name="entityName">The alias of the link, or its table.</param>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="values">The values, each as it is; null for none.</param>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        Values.AddRange(values);
    }

    /// <summary>Creates a comparison with a value or with another column.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="compareColumns">Whether the value is a column's logical name.</param>
    /// <param name="value">The value, or the column.</param>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionexpression.-ctor</remarks>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(null, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    /// <summary>Creates a comparison with values or with other columns.</summary>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="compareColumns">Whether the values are columns' logical names.</param>
    /// <param name="values">The values, or the columns.</param>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionexpression.-ctor</remarks>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
        : this(null, attributeName, conditionOperator, compareColumns, values)
    {
    }

    /// <summary>Creates a comparison, on a joined table, with a value or with another column.</summary>
    /// <param name="entityName">The alias of the link, or its table.</param>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="compareColumns">Whether the value is a column's logical name.</param>
    /// <param name="value">The value, or the column.</param>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionexpression.-ctor</remarks>
    public ConditionExpression(
        string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(entityName, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    /// <summary>Creates a comparison, on a joined table, with values or with other columns.</summary>
    /// <param name="entityName">The alias of the link, or its table.</param>
    /// <param name="attributeName">The column.</param>
    /// <param name="conditionOperator">The operator.</param>
    /// <param name="compareColumns">Whether the values are columns' logical names.</param>
    /// <param name="values">The values, or the columns.</param>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionexpression.-ctor</remarks>
    public ConditionExpression(
        string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
        : this(entityName, attributeName, conditionOperator, values)
    {
        CompareColumns = compareColumns;
    }

    /// <summary>The column.</summary>
    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>Whether the values are columns' logical names.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionexpression.comparecolumns</remarks>
    [DataMember]
    public bool CompareColumns { get; set; }

    /// <summary>The alias of the link, or the table, that the column belongs to; null for the query's own table.</summary>
    [DataMember]
    public string EntityName { get; set; }

    /// <summary>The operator.</summary>
    [DataMember]
    public ConditionOperator Operator { get; set; }

    /// <summary>The values. Never null.</summary>
    [DataMember]
    public DataCollection<object> Values
    {
        get => _values ??= new DataCollection<object>();
        private set => _values = value;
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
