using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Names an argument that later steps can use.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions</remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class OutputAttribute : ParameterAttribute
{
    /// <summary>Names the argument.</summary>
    /// <param name="name">The name in the designer.</param>
    public OutputAttribute(string name)
        : base(name)
    {
    }
}
