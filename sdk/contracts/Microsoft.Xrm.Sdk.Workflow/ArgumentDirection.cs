namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Which way an argument of a custom action goes.</summary>
public enum ArgumentDirection
{
    /// <summary>Into the action.</summary>
    Input = 0,

    /// <summary>Out of the action.</summary>
    Output = 1,
}
