using System;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>An asynchronous job that failed for good; its asyncoperation row keeps the details.</summary>
/// <param name="Id">Id of the asyncoperation row.</param>
/// <param name="Name">Name of the step.</param>
/// <param name="Message">Message that caused the job, for example Update.</param>
/// <param name="Table">Logical name of the table; null for messages about none.</param>
/// <param name="Attempts">How often it ran.</param>
/// <param name="ErrorCode">Code of the last fault.</param>
/// <param name="Error">Text of the last fault.</param>
public sealed record FailedJob(Guid Id, string Name, string Message, string? Table, int Attempts, int ErrorCode, string Error);
