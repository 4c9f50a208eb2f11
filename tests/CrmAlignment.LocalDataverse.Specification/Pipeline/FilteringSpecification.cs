using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#general-configuration-information-fields.
/// </summary>
[Capability("Pipeline", "Filtering columns")]
public abstract class FilteringSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Step_runs_when_the_update_carries_one_of_its_columns()
    {
        var lead = Lead();
        Plugins.Step("Update", "lead", 20, "note {Columns}", new StepSettings { FilteringColumns = "subject,companyname" });

        Service.Update(new Entity("lead", lead) { ["firstname"] = "Ada" });
        Assert.Empty(Plugins.Notes);

        Service.Update(new Entity("lead", lead) { ["companyname"] = "Analytical" });
        Assert.Equal(["companyname"], Plugins.Notes);
    }

    [Fact]
    public void Column_counts_when_it_is_set_to_the_value_that_it_has()
    {
        var lead = Lead("Same");
        Plugins.Step("Update", "lead", 20, "note {Columns}", new StepSettings { FilteringColumns = "subject" });

        Service.Update(new Entity("lead", lead) { ["subject"] = "Same" });

        Assert.Equal(["subject"], Plugins.Notes);
    }

    [SkippableFact]
    public void Step_runs_when_an_earlier_one_added_the_column()
    {
        // DynamicsValue #195: a stand-in that looks at the filter once, before any step has run.
        Environment.RequireLocal("when the platform looks at the filter is not documented");
        var lead = Lead();
        Plugins.Step("Update", "lead", 20, "set companyname Added", new StepSettings { Rank = 1 });
        Plugins.Step("Update", "lead", 20, "note added", new StepSettings { Rank = 2, FilteringColumns = "companyname" });
        Plugins.Step("Update", "lead", 20, "note other", new StepSettings { Rank = 3, FilteringColumns = "emailaddress1" });

        Service.Update(new Entity("lead", lead) { ["subject"] = "x" });

        Assert.Equal(["added"], Plugins.Notes);
    }

    [SkippableFact]
    public void Step_does_not_run_when_an_earlier_one_removed_the_column()
    {
        Environment.RequireLocal("when the platform looks at the filter is not documented");
        var lead = Lead();
        Plugins.Step("Update", "lead", 20, "clear companyname", new StepSettings { Rank = 1 });
        Plugins.Step("Update", "lead", 40, "note ran", new StepSettings { Rank = 2, FilteringColumns = "companyname" });

        Service.Update(new Entity("lead", lead) { ["subject"] = "x", ["companyname"] = "y" });

        Assert.Empty(Plugins.Notes);
    }

    [Fact]
    public void Filter_means_nothing_on_other_messages()
    {
        Plugins.Step("Create", "lead", 20, "note ran", new StepSettings { FilteringColumns = "emailaddress1" });

        Lead();

        Assert.Equal(["ran"], Plugins.Notes);
    }
}

public sealed class FilteringInMemory(InMemoryEnvironment environment) : FilteringSpecification<InMemoryEnvironment>(environment);

public sealed class FilteringOnFile(FileEnvironment environment) : FilteringSpecification<FileEnvironment>(environment);

public sealed class FilteringLive(LiveEnvironment environment) : FilteringSpecification<LiveEnvironment>(environment);

public sealed class FilteringOverHttp(OverHttpEnvironment environment) : FilteringSpecification<OverHttpEnvironment>(environment);
