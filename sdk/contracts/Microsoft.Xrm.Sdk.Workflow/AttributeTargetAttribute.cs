using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The choice column whose choices an argument takes.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class AttributeTargetAttribute : Attribute
{
    /// <summary>Names the column.</summary>
    /// <param name="entityName">Its table's logical name.</param>
    /// <param name="attributeName">Its logical name.</param>
    public AttributeTargetAttribute(string entityName, string attributeName)
    {
        EntityName = entityName;
        AttributeName = attributeName;
    }

    /// <summary>The column's logical name.</summary>
    public string AttributeName { get; }

    /// <summary>The table's logical name.</summary>
    public string EntityName { get; }
}
