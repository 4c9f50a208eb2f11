using System;

namespace CrmAlignment.Cli.Installation;

/// <summary>A job that imports or applies a solution.</summary>
/// <param name="OperationId">Id of the asyncoperation.</param>
/// <param name="ImportJobId">Id of the importjob; null where there is none, or none that is known.</param>
internal sealed record SolutionJob(Guid OperationId, Guid? ImportJobId);
