using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names the column that a property of an early-bound class stands for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AttributeLogicalNameAttribute : Attribute
{
    /// <summary>Names the column.</summary>
    /// <param name="logicalName">The column's logical name; not empty.</param>
    public AttributeLogicalNameAttribute(string logicalName)
    {
        if (string.IsNullOrEmpty(logicalName))
        {
            throw new ArgumentNullException(nameof(logicalName));
        }

        LogicalName = logicalName;
    }

    /// <summary>The column's logical name.</summary>
    public string LogicalName { get; }
}
