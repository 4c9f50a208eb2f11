using System;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>An asynchronous job that failed for good; its asyncoperation row keeps the details.</summary>
/// <param name="Id">Id of the asyncoperation row.</param>
/// <param name="Name">Name of the sdkmessageprocessingstep row whose plug-in failed.</param>
/// <param name="Message">Message that caused the job, for example Update.</param>
/// <param name="Table">Logical name of the table; null for messages about none.</param>
/// <param name="Attempts">How often it ran, the first time included: 1 unless its plug-in asked for retries.</param>
/// <param name="ErrorCode">
/// Code of the last fault: what the plug-in gave its InvalidPluginExecutionException, else one of
/// <see cref="Faults.DataverseErrorCode"/>.
/// </param>
/// <param name="Error">Text of the last fault, 2,000 characters at most; column message of the row has all of it, with the trace.</param>
/// <remarks>
/// A copy of the moment in which it was read. A job has failed for good when its plug-in threw anything but a request for a retry, or
/// asked for one after <see cref="LocalDataverseOptions.JobAttempts"/> times
/// (https://learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service).
/// </remarks>
public sealed record FailedJob(Guid Id, string Name, string Message, string? Table, int Attempts, int ErrorCode, string Error);
