using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#shared-variables.</summary>
[Capability("Pipeline", "Shared variables")]
public abstract class SharedVariableSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Variable_reaches_later_steps()
    {
        Plugins.Step("Create", "lead", 20, "share key value");
        Plugins.Step("Create", "lead", 40, "note {Shared.key}");

        Lead();

        Assert.Equal(["value"], Plugins.Notes);
    }

    [Fact]
    public void Variable_of_PreValidation_is_in_the_parent_context_of_Create_Update_and_Delete()
    {
        Plugins.Step("Create", "lead", 10, "share key value");
        Plugins.Step("Create", "lead", 20, "note {Shared.key} {Parent.key}");
        Plugins.Step("Delete", "lead", 10, "share key gone");
        Plugins.Step("Delete", "lead", 40, "note {Shared.key} {Parent.key}");

        Service.Delete("lead", Lead());

        Assert.Equal(["- value", "- gone"], Plugins.Notes);
    }

    [Fact]
    public void Variable_of_PreValidation_of_other_messages_is_in_the_context_itself()
    {
        var lead = Lead();
        Plugins.Step("SetState", "lead", 10, "share key value");
        Plugins.Step("SetState", "lead", 40, "note {Shared.key}");

        Disqualify(lead);

        Assert.Equal(["value"], Plugins.Notes);
    }

    [Fact]
    public void Variable_is_found_by_nested_requests_up_the_parents()
    {
        Plugins.Step("Create", "lead", 20, "share key value");
        Plugins.Step("Create", "lead", 40, "create account name=Nested");
        Plugins.Step("Create", "account", 40, "create contact lastname=Deeper");
        Plugins.Step("Create", "contact", 20, "note {Shared.key} {Parent.key} {Depth}");

        Lead();

        Assert.Equal(["- value 3"], Plugins.Notes);
    }

    [Fact]
    public void Variables_of_one_request_are_unknown_to_the_next()
    {
        Plugins.Step("Create", "lead", 20, "when {Target.subject} == first: share key value");
        Plugins.Step("Create", "lead", 40, "note {Shared.key}");

        Lead("first");
        Lead("second");

        Assert.Equal(["value", "-"], Plugins.Notes);
    }

    [Fact]
    public void Tag_of_a_request_is_a_shared_variable()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters#add-a-shared-variable-to-the-plugin-execution-context
        Plugins.Step("Create", "lead", 10, "note {Shared.tag}");
        Plugins.Step("Create", "lead", 40, "note {Shared.tag}");

        Service.Execute(new CreateRequest { Target = Row("lead", ("subject", "x"), ("lastname", "Byron")), ["tag"] = "from outside" });

        Assert.Equal(["from outside", "from outside"], Plugins.Notes);
    }

    [Fact]
    public void Asynchronous_step_finds_the_variables_of_its_request_and_of_its_parents()
    {
        Plugins.Step("Create", "account", 20, "share outer 1");
        Plugins.Step("Create", "account", 40, "create lead subject=Nested|lastname=Byron");
        Plugins.Step("Create", "lead", 10, "share early 2");
        Plugins.Step("Create", "lead", 20, "share key 3");
        Plugins.Step("Create", "lead", 40, "note {Parent.outer} {Parent.early} {Shared.key}", new StepSettings { IsAsynchronous = true });

        Create("account", ("name", "A"));
        Environment.FinishJobs();

        Assert.Equal(["1 2 3"], Plugins.Notes);
    }
}

public sealed class SharedVariablesInMemory(InMemoryEnvironment environment)
    : SharedVariableSpecification<InMemoryEnvironment>(environment);

public sealed class SharedVariablesOnFile(FileEnvironment environment) : SharedVariableSpecification<FileEnvironment>(environment);

public sealed class SharedVariablesLive(LiveEnvironment environment) : SharedVariableSpecification<LiveEnvironment>(environment);

public sealed class SharedVariablesOverHttp(OverHttpEnvironment environment)
    : SharedVariableSpecification<OverHttpEnvironment>(environment);
