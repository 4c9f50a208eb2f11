using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#event-execution-pipeline.</summary>
[Capability("Pipeline", "Stages and order")]
public abstract class StageSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Steps_run_by_stage_whatever_their_rank()
    {
        Plugins.Step("Create", "lead", 40, "note {Stage} {InTransaction}", new StepSettings { Rank = 1 });
        Plugins.Step("Create", "lead", 20, "note {Stage} {InTransaction}", new StepSettings { Rank = 2 });
        Plugins.Step("Create", "lead", 10, "note {Stage} {InTransaction}", new StepSettings { Rank = 3 });

        Lead();

        Assert.Equal(["10 False", "20 True", "40 True"], Plugins.Notes);
    }

    [Fact]
    public void Steps_of_one_stage_run_by_rank()
    {
        foreach (var rank in new[] { 3, 1, 2 })
        {
            Plugins.Step("Create", "lead", 20, $"note {rank}", new StepSettings { Rank = rank });
        }

        Lead();

        Assert.Equal(["1", "2", "3"], Plugins.Notes);
    }

    [Fact]
    public void Step_without_a_table_runs_for_every_table()
    {
        Plugins.Step("Create", null, 10, "when {Table} == account: note {Table}\nwhen {Table} == lead: note {Table}");

        Lead();
        Create("account", ("name", "A"));

        Assert.Equal(["lead", "account"], Plugins.Notes);
    }

    [Fact]
    public void Disabled_step_does_not_run()
    {
        var step = Plugins.Step("Create", "lead", 20, "fail Must not run.");
        Service.Update(
            new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.NotEqual(default, Lead());
    }

    [Fact]
    public void Target_changed_before_the_operation_is_what_is_stored()
    {
        Plugins.Step("Create", "lead", 10, "set companyname Analytical\nset firstname Ada");
        Plugins.Step("Create", "lead", 20, "set subject Replaced\nclear firstname");
        var target = Row("lead", ("subject", "Mine"), ("lastname", "Byron"));

        var stored = Read("lead", Service.Create(target), "subject", "companyname", "firstname");

        Assert.Equal(
            ("Replaced", "Analytical", null),
            (stored["subject"], stored["companyname"], stored.GetAttributeValue<string>("firstname")));
        Assert.Equal("Mine", target["subject"]);
    }

    [Fact]
    public void Output_is_there_after_the_operation_and_not_before()
    {
        Plugins.Step("Create", "lead", 20, "note {Output.id}");
        Plugins.Step("Create", "lead", 40, "note {Output.id} {Id}");

        var lead = Lead();

        Assert.Equal(["-", $"{lead} {lead}"], Plugins.Notes);
    }

    [Fact]
    public void Steps_of_one_request_share_its_correlation()
    {
        Plugins.Step("Create", "lead", 20, "note {Correlation}");
        Plugins.Step("Create", "lead", 40, "note {Correlation}\ncreate account name=Nested");
        Plugins.Step("Create", "account", 20, "note {Correlation}");

        Lead();

        Assert.Equal(3, Plugins.Notes.Count);
        Assert.Single(Plugins.Notes.Distinct());
    }
}

public sealed class StagesInMemory(InMemoryEnvironment environment) : StageSpecification<InMemoryEnvironment>(environment);

public sealed class StagesOnFile(FileEnvironment environment) : StageSpecification<FileEnvironment>(environment);

public sealed class StagesLive(LiveEnvironment environment) : StageSpecification<LiveEnvironment>(environment);

public sealed class StagesOverHttp(OverHttpEnvironment environment) : StageSpecification<OverHttpEnvironment>(environment);
