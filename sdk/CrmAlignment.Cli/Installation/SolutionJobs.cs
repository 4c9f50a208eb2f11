using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// Starts the jobs that import solutions, and asks how far they are.
/// https://learn.microsoft.com/power-platform/alm/solution-async and https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/asyncoperation
/// </summary>
/// <param name="environment">Where.</param>
internal sealed class SolutionJobs(TargetEnvironment environment)
{
    private const string Table = "asyncoperation";
    private const string State = "statecode";
    private const string Status = "statuscode";
    private const int Completed = 3;
    private const int Succeeded = 30;
    private const int ImportAsync = 203;
    private const int PromoteAsync = 207;

    /// <summary>Starts the job of a planned import; nothing for one that leaves the solution as it is.</summary>
    /// <param name="import">The import.</param>
    /// <param name="overwrites">Whether unmanaged changes of the components are to go.</param>
    public SolutionJob Start(PlannedImport import, bool overwrites) => import.Way == ImportWay.Promote
        ? environment.Start("DeleteAndPromoteAsync", new Dictionary<string, object> { ["UniqueName"] = import.Package.Name })
        : environment.Start(import.Way == ImportWay.Upgrade ? "StageAndUpgradeAsync" : "ImportSolutionAsync", new Dictionary<string, object>
        {
            ["OverwriteUnmanagedCustomizations"] = overwrites,

            // Enables the steps as well: without them the tables are there and nothing guards or counts them.
            ["PublishWorkflows"] = true,
            ["CustomizationFile"] = import.Package.Zip,
        });

    /// <summary>Jobs about solutions that are not over, whoever started them; the oldest first.</summary>
    public IReadOnlyList<(SolutionJob Job, string Text)> Open()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("name", "createdon") };
        query.Criteria.AddCondition("operationtype", ConditionOperator.In, ImportAsync, PromoteAsync);
        query.Criteria.AddCondition(State, ConditionOperator.NotEqual, Completed);
        query.AddOrder("createdon", OrderType.Ascending);
        return [.. environment.Service.RetrieveMultiple(query).Entities.Select(row => (
            new SolutionJob(row.Id, null),
            string.Create(CultureInfo.InvariantCulture, $"{row.GetAttributeValue<string>("name")} {row.Id}, since {row.GetAttributeValue<DateTime>("createdon"):yyyy-MM-dd HH:mm} UTC")))];
    }

    /// <summary>How far a job is.</summary>
    public JobState Ask(SolutionJob job)
    {
        environment.RunJobs();
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(State, Status, "friendlymessage", "message") };
        query.Criteria.AddCondition("asyncoperationid", ConditionOperator.Equal, job.OperationId);
        var operation = environment.Service.RetrieveMultiple(query).Entities.FirstOrDefault();
        var import = job.ImportJobId is { } id ? Import(id) : null;

        // Somebody may clean the finished jobs away; the import job stays and says that it has ended.
        var isOver = operation is null ? import?.GetAttributeValue<DateTime?>("completedon") is not null || import is null
            : operation.NumberOf(State) == Completed;
        var problems = ImportReport.Read(import?.GetAttributeValue<string>("data"));
        return new JobState(
            import?.GetAttributeValue<double>("progress"), isOver, isOver ? FailureOf(operation, problems) : null, problems);
    }

    private static string? FailureOf(Entity? operation, IReadOnlyList<ImportProblem> problems) =>
        operation is null ? problems.FirstOrDefault(problem => problem.IsError)?.Text
        : operation.NumberOf(Status) == Succeeded ? null
        : operation.GetAttributeValue<string>("friendlymessage") ?? operation.GetAttributeValue<string>("message") ?? "The job failed or was canceled, and does not say why.";

    private Entity? Import(Guid id)
    {
        var query = new QueryExpression("importjob") { ColumnSet = new ColumnSet("progress", "completedon", "data") };
        query.Criteria.AddCondition("importjobid", ConditionOperator.Equal, id);
        return environment.Service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
