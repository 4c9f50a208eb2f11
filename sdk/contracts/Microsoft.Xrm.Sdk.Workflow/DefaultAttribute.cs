using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The value of an argument that the designer leaves empty.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class DefaultAttribute : Attribute
{
    /// <summary>Gives the value.</summary>
    /// <param name="value">The value, written as text.</param>
    public DefaultAttribute(string value)
        : this(value, null)
    {
    }

    /// <summary>Gives the value of a lookup.</summary>
    /// <param name="value">The record's id.</param>
    /// <param name="entityName">The record's table.</param>
    public DefaultAttribute(string value, string entityName)
    {
        Value = value;
        EntityName = entityName;
    }

    /// <summary>The table of a lookup; null otherwise.</summary>
    public string EntityName { get; }

    /// <summary>The value, written as text.</summary>
    public string Value { get; }
}
