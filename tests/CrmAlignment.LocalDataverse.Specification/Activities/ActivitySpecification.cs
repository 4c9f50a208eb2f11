using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Activities;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions.</summary>
[Capability("Activities", "Workflow activities")]
public abstract class ActivitySpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Reason = "activities run in processes of the platform, which have no request";
    private const string Rename = "CrmAlignment.LocalDataverse.TestPlugins.RenameActivity";
    private const string Echo = "CrmAlignment.LocalDataverse.TestPlugins.EchoActivity";

    [SkippableFact]
    public void Activity_works_on_its_row_and_returns_its_outputs()
    {
        Plugins.TypeId("RenameActivity");
        var lead = Lead("Old");

        var outputs = Run(Rename, new() { ["Subject"] = "New" }, lead);

        Assert.Equal("Old", outputs["FormerSubject"]);
        Assert.Equal("New", SubjectOf(lead));
    }

    [SkippableFact]
    public void What_an_activity_did_is_undone_when_it_throws()
    {
        Plugins.TypeId("RenameActivity");
        var lead = Lead("Old");

        var fault = Fault(() => Run(Rename, new() { ["Subject"] = "refuse" }, lead));

        Assert.Equal((DataverseErrorCode.IsvAborted, "Refused."), (fault.ErrorCode, fault.Message));
        Assert.Contains("renaming", fault.TraceText, StringComparison.Ordinal);
        Assert.Equal("Old", SubjectOf(lead));
    }

    [SkippableFact]
    public void Argument_that_goes_in_and_out_comes_back_changed()
    {
        Plugins.TypeId("EchoActivity");

        var outputs = Run(Echo, Inputs(("Counter", 41)));

        Assert.Equal(42, outputs["Counter"]);
    }

    [SkippableFact]
    public void Required_argument_must_be_given()
    {
        Plugins.TypeId("RenameActivity");

        var fault = Fault(() => Run(Rename, [], Lead()));

        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.ErrorCode);
        Assert.Contains("'Subject'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("Counter", "41")]
    [InlineData("Flag", 1)]
    [InlineData("Unknown", 1)]
    [InlineData("Seen", "an output")]
    public void Argument_of_another_type_or_name_is_refused(string name, object value)
    {
        Plugins.TypeId("EchoActivity");

        var fault = Fault(() => Run(Echo, Inputs((name, value))));

        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.ErrorCode);
        Assert.Contains($"'{name}'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Missing_arguments_have_their_defaults()
    {
        Plugins.TypeId("EchoActivity");

        var outputs = Run(Echo, Inputs());

        Assert.Equal("True 2004-07-09T02:54:00Z 23.45 1.5 account/3b036e3e-94f9-de11-b508-00155dba2902 23 9.99 1 default", outputs["Seen"]);
    }

    [SkippableFact]
    public void Reference_to_another_table_than_declared_is_refused()
    {
        Plugins.TypeId("EchoActivity");

        var fault = Fault(() => Run(Echo, Inputs(("Account", new EntityReference("lead", Guid.NewGuid())))));

        Assert.Contains("'account'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Choice_that_the_column_does_not_have_is_refused()
    {
        Plugins.TypeId("EchoActivity");

        var fault = Fault(() => Run(Echo, Inputs(("Quality", new OptionSetValue(4711)))));

        Assert.Equal(DataverseErrorCode.PicklistValueOutOfRange, fault.ErrorCode);
    }

    [SkippableFact]
    public void Argument_of_a_type_that_processes_do_not_have_is_refused()
    {
        Plugins.TypeId("UnfitActivity");

        var fault = Fault(() => Run("CrmAlignment.LocalDataverse.TestPlugins.UnfitActivity", []));

        Assert.Contains("'Row'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Context_describes_a_real_time_workflow_of_the_user()
    {
        Plugins.TypeId("EchoActivity");
        var user = User("Runner", isAdministrator: true);
        var lead = Lead();

        var outputs = Environment.RequireLocal(Reason).Organization.RunActivity(Echo, Inputs(), new EntityReference("lead", lead), user);

        Assert.Equal($"ExecuteWorkflow 0 1 lead {lead} {user} {user} 1 True", outputs["Context"]);
    }

    [SkippableFact]
    public void Fault_that_an_activity_swallows_ends_the_operation()
    {
        Plugins.TypeId("EchoActivity");
        var lead = Lead("Old");

        var fault = Fault(() => Run(Echo, Inputs(("Swallow", true)), lead));

        Assert.Equal(DataverseErrorCode.NoActiveTransaction, fault.ErrorCode);
    }

    [SkippableFact]
    public void Trace_of_an_activity_is_kept_as_one()
    {
        Plugins.TypeId("RenameActivity");

        Fault(() => Run(Rename, new() { ["Subject"] = "refuse" }, Lead()));

        var query = new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet("operationtype", "messageblock") };
        query.Criteria.AddCondition("typename", ConditionOperator.BeginsWith, Rename + ",");
        var row = Service.RetrieveMultiple(query).Entities[^1];
        Assert.Equal(
            (2, "renaming"),
            (row.GetAttributeValue<OptionSetValue>("operationtype").Value, row.GetAttributeValue<string>("messageblock").Trim()));
    }

    [SkippableFact]
    public void Class_that_is_no_activity_is_refused()
    {
        Plugins.TypeId("ScriptPlugin");

        Assert.Contains(
            "no workflow activity",
            Fault(() => Run("CrmAlignment.LocalDataverse.TestPlugins.ScriptPlugin", [])).Message,
            StringComparison.Ordinal);
        Assert.Contains("'Nowhere'", Fault(() => Run("Nowhere", [])).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Inputs(params (string Name, object Value)[] values)
    {
        var inputs = new Dictionary<string, object>();
        foreach (var (name, value) in values)
        {
            inputs[name] = value;
        }

        return inputs;
    }

    private IReadOnlyDictionary<string, object?> Run(string activity, Dictionary<string, object> inputs, Guid? lead = null) =>
        Environment.RequireLocal(Reason).Organization.RunActivity(
            activity,
            inputs,
            lead is { } id ? new EntityReference("lead", id) : null);
}

public sealed class ActivitiesInMemory(InMemoryEnvironment environment) : ActivitySpecification<InMemoryEnvironment>(environment);

public sealed class ActivitiesOnFile(FileEnvironment environment) : ActivitySpecification<FileEnvironment>(environment);

public sealed class ActivitiesLive(LiveEnvironment environment) : ActivitySpecification<LiveEnvironment>(environment);

public sealed class ActivitiesOverHttp(OverHttpEnvironment environment) : ActivitySpecification<OverHttpEnvironment>(environment);
