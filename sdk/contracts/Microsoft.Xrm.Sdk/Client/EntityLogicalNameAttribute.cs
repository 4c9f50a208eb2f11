using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the table that an early-bound class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityLogicalNameAttribute : Attribute
{
    /// <summary>Names the table.</summary>
    /// <param name="logicalName">Its logical name; not empty.</param>
    public EntityLogicalNameAttribute(string logicalName)
    {
        if (string.IsNullOrEmpty(logicalName))
        {
            throw new ArgumentNullException(nameof(logicalName));
        }

        LogicalName = logicalName;
    }

    /// <summary>The table's logical name.</summary>
    public string LogicalName { get; }
}
