namespace System.Activities;

/// <summary>Which way an argument's value goes.</summary>
public enum ArgumentDirection
{
    /// <summary>Into the activity.</summary>
    In = 0,

    /// <summary>Out of the activity.</summary>
    Out = 1,

    /// <summary>Into the activity and out of it.</summary>
    InOut = 2,
}
