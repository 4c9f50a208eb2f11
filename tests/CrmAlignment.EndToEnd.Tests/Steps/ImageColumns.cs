namespace CrmAlignment.EndToEnd.Tests.Steps;

/// <summary>What the images of a run bring.</summary>
internal enum ImageColumns
{
    /// <summary>Every column of the table.</summary>
    Every,

    /// <summary>The columns that the step is registered with, as in an organization.</summary>
    Registered,
}
