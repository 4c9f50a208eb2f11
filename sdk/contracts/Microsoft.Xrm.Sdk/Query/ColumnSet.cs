using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The columns that a query reads.</summary>
[Serializable]
[DataContract(Name = "ColumnSet", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ColumnSet : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private DataCollection<string> _columns;
    private DataCollection<XrmAttributeExpression> _attributeExpressions;

    /// <summary>Creates a set without columns: the query reads the id alone.</summary>
    public ColumnSet()
    {
    }

    /// <summary>Creates a set of all columns, or of none.</summary>
    /// <param name="allColumns">Whether every column is read.</param>
    public ColumnSet(bool allColumns)
    {
        AllColumns = allColumns;
    }

    /// <summary>Creates a set of columns.</summary>
    /// <param name="columns">Their logical names.</param>
    public ColumnSet(params string[] columns)
    {
        Columns.AddRange(columns);
    }

    /// <summary>Whether every column is read.</summary>
    [DataMember]
    public bool AllColumns { get; set; }

    /// <summary>Aggregates, groups and aliased columns. Never null.</summary>
    [DataMember]
    public DataCollection<XrmAttributeExpression> AttributeExpressions
    {
        get => _attributeExpressions ??= new DataCollection<XrmAttributeExpression>();
        private set => _attributeExpressions = value;
    }

    /// <summary>The columns' logical names. Never null.</summary>
    [DataMember]
    public DataCollection<string> Columns
    {
        get => _columns ??= new DataCollection<string>();
        private set => _columns = value;
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Adds a column.</summary>
    /// <param name="column">Its logical name.</param>
    public void AddColumn(string column) => Columns.Add(column);

    /// <summary>Adds columns.</summary>
    /// <param name="columns">Their logical names.</param>
    public void AddColumns(params string[] columns)
    {
        foreach (var column in columns)
        {
            Columns.Add(column);
        }
    }
}
