using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Plugins.Leads;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Mono.Cecil;
using Xunit;

namespace CrmAlignment.Plugins.Tests.Framework;

/// <summary>Each plug-in reads its own attributes, and those of the classes that they name, when it is made.</summary>
public sealed class EveryPluginTests
{
    private static readonly string[] Registered = [nameof(StepAttribute), nameof(CustomApiAttribute)];

    public static TheoryData<string> All => [.. Names()];

    [Theory]
    [MemberData(nameof(All))]
    public void Plugin_can_be_made(string name) =>
        Assert.IsAssignableFrom<IPlugin>(Activator.CreateInstance(typeof(AssessLeadOnUpdate).Assembly.GetType(name, throwOnError: true)));

    // Read, not reflected upon: Mono has no Workflow Foundation, and lists no types of a dll in which one derives from it.
    private static List<string> Names()
    {
        using var dll = AssemblyDefinition.ReadAssembly(typeof(AssessLeadOnUpdate).Assembly.Location);
        return [.. dll.MainModule.Types
            .Where(type => type.CustomAttributes.Any(attribute => Registered.Contains(attribute.AttributeType.Name)))
            .Select(type => type.FullName)];
    }
}
