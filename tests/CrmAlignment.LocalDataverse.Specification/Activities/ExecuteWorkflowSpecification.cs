using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Activities;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.executeworkflowrequest and
/// https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions.
/// </summary>
[Capability("Activities", "ExecuteWorkflow")]
public abstract class ExecuteWorkflowSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Reason = "the platform's designer makes the XAML of workflows";
    private const string Rename = "CrmAlignment.LocalDataverse.TestPlugins.RenameActivity";

    [SkippableFact]
    public void Real_time_workflow_runs_its_activities_at_once_with_constants_and_outputs_of_those_before()
    {
        var lead = Lead("Old");
        var workflow = Active(
            Renaming(FormulaXaml.Constant("String", "Between", "a_1"), "a_1", "a_former")
                + Renaming(FormulaXaml.Constant("String", "unused", "b_0") + FormulaXaml.Compute("SelectFirstNonNull", "b_1", "a_former"), "b_1", "b_former"));

        Execute(workflow, lead);

        // The second activity wrote the subject that the first one had found.
        Assert.Equal("Old", SubjectOf(lead));
    }

    [SkippableFact]
    public void Columns_of_the_row_are_inputs()
    {
        var lead = Lead("Old", ("companyname", "Contoso"));
        var workflow = Active(Renaming(FormulaXaml.Read("lead", "companyname", "a_1"), "a_1", "a_former"));

        Execute(workflow, lead);

        Assert.Equal("Contoso", SubjectOf(lead));
    }

    [SkippableFact]
    public void Background_workflow_runs_as_a_job()
    {
        var lead = Lead("Old");
        var workflow = Active(Renaming(FormulaXaml.Constant("String", "New", "a_1"), "a_1", "a_former"), ("mode", new OptionSetValue(0)));

        var job = Execute(workflow, lead);

        Assert.Equal("Old", SubjectOf(lead));
        Assert.Equal(10, Read("asyncoperation", job).GetAttributeValue<OptionSetValue>("operationtype").Value);
        Environment.RequireLocal(Reason).Organization.DrainAsyncOperations();
        Assert.Equal("New", SubjectOf(lead));
        Assert.Equal(30, Read("asyncoperation", job).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [SkippableFact]
    public void What_activities_did_is_undone_when_one_throws()
    {
        var lead = Lead("Old");
        var workflow = Active(
            Renaming(FormulaXaml.Constant("String", "New", "a_1"), "a_1", "a_former") + Renaming(FormulaXaml.Constant("String", "refuse", "b_1"), "b_1", "b_former"));

        var fault = Fault(() => Execute(workflow, lead));

        Assert.Equal((DataverseErrorCode.IsvAborted, "Refused."), (fault.ErrorCode, fault.Message));
        Assert.Equal("Old", SubjectOf(lead));
    }

    [SkippableFact]
    public void Workflow_must_be_active_and_the_row_of_its_table()
    {
        var steps = Renaming(FormulaXaml.Constant("String", "New", "a_1"), "a_1", "a_former");
        var draft = Draft(steps);
        Assert.Contains("is not activated", Fault(() => Execute(draft, Lead("Old"))).Message, StringComparison.Ordinal);

        var workflow = Active(steps);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Execute(workflow, Create("account", ("name", "Contoso")))).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.UpdatePublishedWorkflowDefinition,
            Fault(() => Service.Update(new Entity("workflow", workflow) { ["xaml"] = FormulaXaml.Document("") })).ErrorCode);
        SetState(workflow, 0);
        Fault(() => Execute(workflow, Lead("Old")));
        Service.Update(new Entity("workflow", workflow) { ["xaml"] = FormulaXaml.Document("") });
    }

    [SkippableFact]
    public void Any_other_process_cannot_be_activated_and_what_it_has_is_named()
    {
        var steps = Renaming(FormulaXaml.Constant("String", "New", "a_1"), "a_1", "a_former");
        Assert.Contains("has a start by a change of its table", Refusal(steps, ("triggeroncreate", true)), StringComparison.Ordinal);
        Assert.Contains("has no start on demand", Refusal(steps, ("ondemand", false)), StringComparison.Ordinal);
        Assert.Contains("has a category other than workflow", Refusal(steps, ("category", new OptionSetValue(3))), StringComparison.Ordinal);
        Assert.Contains("has the step Assign", Refusal(FormulaXaml.Set("lead", "subject", "a", "")), StringComparison.Ordinal);
        Assert.Contains(
            "has a column of another row", Refusal(FormulaXaml.Read("account", "name", "a", "related_parentaccountid#account") + steps), StringComparison.Ordinal);
        Assert.Contains("has the activity Nowhere, which no registered assembly has", Refusal(FormulaXaml.Activity("Nowhere", "", "")), StringComparison.Ordinal);
        Assert.Contains("has no custom activity", Refusal(""), StringComparison.Ordinal);

        string Refusal(string activities, params (string Column, object? Value)[] values)
        {
            var fault = Fault(() => SetState(Draft(activities, values), 1));
            Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
            return fault.Message;
        }
    }

    private static string Renaming(string steps, string subject, string former) => FormulaXaml.Activity(
        Rename, steps + FormulaXaml.Convert(subject), FormulaXaml.Input("Subject", subject) + FormulaXaml.Output("FormerSubject", former));

    private Guid Execute(Guid workflow, Guid row) =>
        ((ExecuteWorkflowResponse)Service.Execute(new ExecuteWorkflowRequest { WorkflowId = workflow, EntityId = row })).Id;

    private Guid Active(string steps, params (string Column, object? Value)[] values)
    {
        var workflow = Draft(steps, values);
        SetState(workflow, 1);
        return workflow;
    }

    private Guid Draft(string steps, params (string Column, object? Value)[] values)
    {
        Environment.RequireLocal(Reason);
        Plugins.TypeId("RenameActivity");
        var row = Row(
            "workflow", ("name", "Rename"), ("category", new OptionSetValue(0)), ("type", new OptionSetValue(1)), ("mode", new OptionSetValue(1)),
            ("primaryentity", "lead"), ("ondemand", true), ("xaml", FormulaXaml.Document(steps)));
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return Service.Create(row);
    }

    private void SetState(Guid workflow, int state) => Service.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference("workflow", workflow),
        State = new OptionSetValue(state),
        Status = new OptionSetValue(state + 1),
    });

    private Guid Lead(string subject, params (string Column, object? Value)[] values) => Create("lead", [("subject", subject), ("lastname", "l"), .. values]);
}

public sealed class ExecuteWorkflowInMemory(InMemoryEnvironment environment) : ExecuteWorkflowSpecification<InMemoryEnvironment>(environment);

public sealed class ExecuteWorkflowOnFile(FileEnvironment environment) : ExecuteWorkflowSpecification<FileEnvironment>(environment);

public sealed class ExecuteWorkflowLive(LiveEnvironment environment) : ExecuteWorkflowSpecification<LiveEnvironment>(environment);

public sealed class ExecuteWorkflowOverHttp(OverHttpEnvironment environment)
    : ExecuteWorkflowSpecification<OverHttpEnvironment>(environment);
