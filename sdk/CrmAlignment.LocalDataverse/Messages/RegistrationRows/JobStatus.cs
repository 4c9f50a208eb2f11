namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>States and status reasons of the asyncoperation table.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/asyncoperation.</remarks>
internal static class JobStatus
{
    /// <summary>State: waiting to run.</summary>
    public const int Ready = 0;

    /// <summary>State: postponed or paused.</summary>
    public const int Suspended = 1;

    /// <summary>State: being run.</summary>
    public const int Locked = 2;

    /// <summary>State: over.</summary>
    public const int Completed = 3;

    /// <summary>Status of ready jobs.</summary>
    public const int WaitingForResources = 0;

    /// <summary>Status of suspended jobs.</summary>
    public const int Waiting = 10;

    /// <summary>Status of locked jobs.</summary>
    public const int InProgress = 20;

    /// <summary>Status of jobs that ran to their end.</summary>
    public const int Succeeded = 30;

    /// <summary>Status of jobs whose step threw.</summary>
    public const int Failed = 31;

    /// <summary>Status of jobs that somebody canceled.</summary>
    public const int Canceled = 32;
}
