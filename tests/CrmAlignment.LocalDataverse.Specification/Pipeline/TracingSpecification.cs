using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/logging-tracing.</summary>
[Capability("Pipeline", "Tracing")]
public abstract class TracingSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Off = 0;
    private const int Exceptions = 1;
    private const int All = 2;

    [Fact]
    public void Trace_of_a_failed_plugin_is_in_the_fault_and_outlives_the_rollback()
    {
        var mark = Guid.NewGuid().ToString();
        Log(Exceptions);
        var step = Plugins.Step("Create", "lead", 20, $"trace looked at {mark}\nfail No.");

        var fault = Fault(() => Lead());

        Assert.Contains(mark, fault.TraceText, StringComparison.Ordinal);
        var row = Assert.Single(RowsOf(step));
        Assert.Equal("looked at " + mark, row.GetAttributeValue<string>("messageblock").Trim());
        Assert.Contains("No.", row.GetAttributeValue<string>("exceptiondetails"), StringComparison.Ordinal);
    }

    [Fact]
    public void Row_tells_what_ran_and_why()
    {
        Log(All);
        var step = Plugins.Step("Create", "lead", 40, "trace here");

        Lead();

        var row = Assert.Single(RowsOf(step));
        Assert.StartsWith(
            "CrmAlignment.LocalDataverse.TestPlugins.ScriptPlugin, CrmAlignment.LocalDataverse.TestPlugins, Version=1.0.0.0",
            row.GetAttributeValue<string>("typename"),
            StringComparison.Ordinal);
        Assert.Equal(("Create", "lead", 1, "trace here"), (row["messagename"], row["primaryentity"], row["depth"], row["configuration"]));
        Assert.Equal((1, 0), (((OptionSetValue)row["operationtype"]).Value, ((OptionSetValue)row["mode"]).Value));
        Assert.True(row.Contains("performanceexecutionstarttime")
            && row.Contains("performanceexecutionduration")
            && row.Contains("correlationid")
            && row.Contains("createdon"));
    }

    [Theory]
    [InlineData(Off, 0)]
    [InlineData(Exceptions, 1)]
    [InlineData(All, 2)]
    public void Setting_of_the_organization_says_which_runs_are_kept(int setting, int kept)
    {
        Log(setting);
        var step = Plugins.Step("Create", "lead", 20, "trace here\nwhen {Target.subject} == bad: fail No.");

        Lead("good");
        Fault(() => Lead("bad"));

        Assert.Equal(kept, RowsOf(step).Length);
    }

    [Fact]
    public void Each_call_is_a_line_and_only_the_last_ten_kilobytes_stay()
    {
        Log(All);
        var line = new string('x', 1000);
        var step = Plugins.Step(
            "Create",
            "lead",
            20,
            string.Join('\n', Enumerable.Range(1, 15).Select(number => $"trace {number} {line}")));

        Lead();

        var text = Assert.Single(RowsOf(step)).GetAttributeValue<string>("messageblock");
        Assert.InRange(text.Length, 9 * 1024, 10 * 1024);
        Assert.StartsWith("6 ", text, StringComparison.Ordinal);
        Assert.Equal(10, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Trace_of_an_asynchronous_step_is_in_its_job_too()
    {
        Log(Exceptions);
        var step = Plugins.Step("Create", "lead", 40, "trace looked here\nfail No.", new StepSettings { IsAsynchronous = true });

        Lead();
        Environment.FinishJobs();

        Assert.Equal(1, Assert.Single(RowsOf(step)).GetAttributeValue<OptionSetValue>("mode").Value);
        var job = Assert.Single(Rows("asyncoperation", "owningextensionid", step));
        Assert.Contains("looked here", job.GetAttributeValue<string>("message"), StringComparison.Ordinal);
    }

    private void Log(int setting)
    {
        var organization = Assert.Single(Service.RetrieveMultiple(new QueryExpression("organization")).Entities);
        Service.Update(new Entity("organization", organization.Id) { ["plugintracelogsetting"] = new OptionSetValue(setting) });
    }

    private Entity[] RowsOf(Guid step) => Rows("plugintracelog", "pluginstepid", step);

    private Entity[] Rows(string table, string column, Guid value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Service.RetrieveMultiple(query).Entities];
    }
}

public sealed class TracingInMemory(InMemoryEnvironment environment) : TracingSpecification<InMemoryEnvironment>(environment);

public sealed class TracingOnFile(FileEnvironment environment) : TracingSpecification<FileEnvironment>(environment);

public sealed class TracingLive(LiveEnvironment environment) : TracingSpecification<LiveEnvironment>(environment);

public sealed class TracingOverHttp(OverHttpEnvironment environment) : TracingSpecification<OverHttpEnvironment>(environment);
