using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/write-plug-in#pass-configuration-data-to-your-plug-in.</summary>
[Capability("Pipeline", "Configuration and instances")]
public abstract class ConfigurationSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Constructor_is_given_the_unsecure_and_the_secure_configuration_of_the_step()
    {
        Plugins.Step("Create", "lead", 20, "note {Secure}", new StepSettings { SecureConfiguration = "for administrators" });

        Lead();

        Assert.Equal(["for administrators"], Plugins.Notes);
    }

    [SkippableFact]
    public void Only_administrators_read_secure_configurations()
    {
        var step = Plugins.Step("Create", "lead", 20, "trace here", new StepSettings { SecureConfiguration = "secret" });
        const string Lookup = "sdkmessageprocessingstepsecureconfigid";
        var secure = Read("sdkmessageprocessingstep", step, Lookup).GetAttributeValue<EntityReference>(Lookup);
        var columns = new Microsoft.Xrm.Sdk.Query.ColumnSet("secureconfig");

        Fault(() => Environment.As(User("Curious")).Retrieve(secure.LogicalName, secure.Id, columns));

        Assert.Equal(
            "secret",
            Environment.As(User("Administrator", isAdministrator: true)).Retrieve(secure.LogicalName, secure.Id, columns)["secureconfig"]);
    }

    [SkippableFact]
    public void One_object_of_a_step_serves_concurrent_calls()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/develop-iplugin-implementations-stateless
        Environment.RequireLocal("the platform has several servers");
        Plugins.Step("Create", "lead", 10, Plugins.TypeId("CountingPlugin"), null);

        var counts = Task.WhenAll(
            Enumerable.Range(0, 4).Select(
                _ => Task.Run(() => Enumerable.Range(0, 5).Select(_ => CountOf(Lead())).ToList()))).GetAwaiter().GetResult();

        Assert.Equal(Enumerable.Range(1, 20), counts.SelectMany(one => one).Order());
    }

    [SkippableFact]
    public void Steps_of_one_class_have_an_object_each()
    {
        Environment.RequireLocal("the platform has several servers");
        Plugins.Step("Create", "lead", 10, Plugins.TypeId("CountingPlugin"), null, new StepSettings { Rank = 1 });
        Assert.Equal(1, CountOf(Lead()));
        Plugins.Step("Create", "lead", 20, Plugins.TypeId("CountingPlugin"), null, new StepSettings { Rank = 2 });

        Assert.Equal(1, CountOf(Lead()));
        Assert.Equal(2, CountOf(Lead()));
    }

    private int CountOf(Guid lead) => Read("lead", lead, "numberofemployees").GetAttributeValue<int>("numberofemployees");
}

public sealed class ConfigurationsInMemory(InMemoryEnvironment environment) : ConfigurationSpecification<InMemoryEnvironment>(environment);

public sealed class ConfigurationsOnFile(FileEnvironment environment) : ConfigurationSpecification<FileEnvironment>(environment);

public sealed class ConfigurationsLive(LiveEnvironment environment) : ConfigurationSpecification<LiveEnvironment>(environment);

public sealed class ConfigurationsOverHttp(OverHttpEnvironment environment) : ConfigurationSpecification<OverHttpEnvironment>(environment);
