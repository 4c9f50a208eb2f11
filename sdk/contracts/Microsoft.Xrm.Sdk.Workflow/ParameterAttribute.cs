using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Names an argument of an activity in the workflow designer.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public abstract class ParameterAttribute : Attribute
{
    /// <summary>Names the argument.</summary>
    /// <param name="name">The name in the designer.</param>
    protected ParameterAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The name in the designer.</summary>
    public string Name { get; }
}
