using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The table that a lookup argument refers to.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class ReferenceTargetAttribute : Attribute
{
    /// <summary>Names the table.</summary>
    /// <param name="entityName">Its logical name.</param>
    public ReferenceTargetAttribute(string entityName)
    {
        EntityName = entityName;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName { get; }
}
