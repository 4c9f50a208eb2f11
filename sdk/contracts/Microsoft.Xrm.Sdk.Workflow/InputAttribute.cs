using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Names an argument that the designer fills in.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions</remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class InputAttribute : ParameterAttribute
{
    /// <summary>Names the argument.</summary>
    /// <param name="name">The name in the designer.</param>
    public InputAttribute(string name)
        : base(name)
    {
    }
}
