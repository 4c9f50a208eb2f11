using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Solution.Plugins;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Steps;

/// <summary>
/// Every step of the dll that ships, over random records: its images bring what it reads, and its filter lets through what matters.
/// A column that is read but not registered would be missing in an organization, look empty and count as nothing. A new step is covered
/// by its attribute.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class StepColumnsTests(StepColumnsTests.Steps steps) : IClassFixture<StepColumnsTests.Steps>
{
    private static readonly Dictionary<string, (string Plugin, PluginStep Step)> Registered =
        PluginAssemblyReader.Read(File.ReadAllBytes(BuiltFiles.PluginDll)).Classes
            .SelectMany(type => type.Steps.Select(step => (Plugin: type.FullName, Step: step)))
            .ToDictionary(declared => $"{declared.Plugin}: {declared.Step.Message} of {declared.Step.Table} at {declared.Step.Stage}");

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    public static TheoryData<string> All => [.. Registered.Keys];

    public static TheoryData<string> WithImages => [.. Registered.Where(declared => declared.Value.Step.PreImage.Length + declared.Value.Step.PostImage.Length > 0).Select(declared => declared.Key)];

    public static TheoryData<string> Filtered => [.. Registered.Where(declared => declared.Value.Step.FilteringColumns.Length > 0).Select(declared => declared.Key)];

    [Theory]
    [MemberData(nameof(All))]
    public void Step_asks_its_images_for_nothing_that_it_is_not_registered_with(string registered)
    {
        var (plugin, step) = Registered[registered];
        var instance = steps.Plugin(plugin);

        Prop.ForAll(Seeds, seed =>
        {
            var run = new StepRun(steps.Rows, step, seed).Execute(instance);
            Assert.True(run.Unexpected is null, run.Unexpected);
        }).QuickCheckThrowOnFailure();
    }

    // A step that refuses whatever it is given would pass the test above. The seeds are fixed: chance must not fail a test.
    [Theory]
    [MemberData(nameof(WithImages))]
    public void Step_with_images_lets_some_record_pass(string registered)
    {
        var (plugin, step) = Registered[registered];
        var instance = steps.Plugin(plugin);

        Assert.Contains(Enumerable.Range(0, 1000), seed => new StepRun(steps.Rows, step, seed).Execute(instance).Refusal is null);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Step_decides_the_same_when_its_images_bring_more_than_it_is_registered_with(string registered)
    {
        var (plugin, step) = Registered[registered];
        var instance = steps.Plugin(plugin);

        Prop.ForAll(Seeds, seed => Assert.Equal(
            new StepRun(steps.Rows, step, seed, ImageColumns.Every).Execute(instance).Outcome,
            new StepRun(steps.Rows, step, seed).Execute(instance).Outcome)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Filtered))]
    public void Step_has_nothing_to_do_when_a_save_sets_none_of_its_filtering_columns(string registered)
    {
        var (plugin, step) = Registered[registered];
        var instance = steps.Plugin(plugin);
        var filter = step.FilteringColumns.Split(',');

        Prop.ForAll(Seeds, seed =>
        {
            var run = new StepRun(steps.Rows, step, seed, maySet: column => column.IsValidForUpdate == true && !filter.Contains(column.LogicalName));
            Assert.Equal([], run.PostBefore(instance).Execute(instance).Writes);
            Assert.Null(run.Refusal);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The dll, and the metadata of an organization that has imported it.</summary>
    public sealed class Steps : IDisposable
    {
        private readonly Funnel _funnel = new();
        private readonly Assembly _assembly = Assembly.LoadFrom(BuiltFiles.PluginDll);

        public Steps() => Rows = new RandomRows(_funnel.Organization);

        internal RandomRows Rows { get; }

        public IPlugin Plugin(string name) => (IPlugin)Activator.CreateInstance(_assembly.GetType(name, throwOnError: true)!)!;

        public void Dispose() => _funnel.Dispose();
    }
}
