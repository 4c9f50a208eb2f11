using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Framework;

/// <summary>What the specifications showed in this run, as the documents print it.</summary>
/// <param name="outcomes">Outcomes by test class and method.</param>
internal sealed class CapabilityTable(IReadOnlyDictionary<(Type Class, string Method), SpecificationOutcome> outcomes)
{
    private static readonly Type[] LocalEnvironments = [typeof(InMemoryEnvironment), typeof(FileEnvironment)];

    private static readonly Type[] Shown = [.. LocalEnvironments, typeof(OverHttpEnvironment)];

    private static readonly Capability[] Capabilities = typeof(CapabilityTable).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<CapabilityAttribute>(inherit: false) is not null)
        .Select(type => new Capability(type))
        .OrderBy(capability => capability.Area, StringComparer.Ordinal).ThenBy(capability => capability.Name, StringComparer.Ordinal)
        .ToArray();

    /// <summary>Whether every specification ran in memory, on a file and over HTTP.</summary>
    public bool IsComplete => Capabilities.All(capability => Shown.Where(capability.RunsIn).All(environment =>
        capability.Behaviours.All(behaviour => outcomes.ContainsKey((capability.ClassFor(environment), behaviour)))));

    /// <summary>A row for each capability: how many of its behaviours passed.</summary>
    public string Summary()
    {
        var text = new StringBuilder("| area | capability | in memory | on a file | over HTTP |\n|---|---|---|---|---|\n");
        foreach (var capability in Capabilities)
        {
            var passed = Shown.Select(environment => Passed(capability, environment));
            var link = $"[{capability.Name}](local-dataverse-capabilities.md#{capability.Anchor})";
            text.Append(CultureInfo.InvariantCulture, $"| {capability.Area} | {link} | ")
                .AppendJoin(" | ", passed).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Every behaviour, in the words of its test.</summary>
    public string Behaviours()
    {
        var text = new StringBuilder();
        foreach (var area in Capabilities.GroupBy(capability => capability.Area))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {area.Key}\n\n");
            foreach (var capability in area)
            {
                text.Append(CultureInfo.InvariantCulture, $"### {capability.Title}\n\n");
                foreach (var behaviour in capability.Behaviours)
                {
                    text.Append(CultureInfo.InvariantCulture, $"- {Sentence(behaviour)}{Failures(capability, behaviour)}\n");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Sentence(string method) => method.Replace('_', ' ');

    private string Failures(Capability capability, string behaviour)
    {
        var failing = LocalEnvironments
            .Where(environment => capability.RunsIn(environment) && !HasPassed(capability, environment, behaviour))
            .ToArray();
        var local = failing.Length == 0 ? "" : $" (**not** in {string.Join(", ", failing.Select(environment => environment.Name))})";

        // Most of what is not over HTTP the platform's Web API does not have either, so it is no failure.
        return capability.RunsIn(typeof(OverHttpEnvironment)) && !HasPassed(capability, typeof(OverHttpEnvironment), behaviour) ? local + " (not over HTTP)" : local;
    }

    private string Passed(Capability capability, Type environment) => capability.RunsIn(environment)
        ? $"{capability.Behaviours.Count(behaviour => HasPassed(capability, environment, behaviour))} of {capability.Behaviours.Count}"
        : "-";

    private bool HasPassed(Capability capability, Type environment, string behaviour) =>
        outcomes.GetValueOrDefault((capability.ClassFor(environment), behaviour)) == SpecificationOutcome.Passed;

    private sealed class Capability
    {
        private readonly bool _needsFile;
        private readonly Dictionary<Type, Type> _classes;

        public Capability(Type specification)
        {
            var attribute = specification.GetCustomAttribute<CapabilityAttribute>()!;
            (Area, Name, _needsFile) = (attribute.Area, attribute.Name, attribute.NeedsFile);
            _classes = specification.Assembly.GetTypes()
                .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == specification)
                .ToDictionary(type => type.BaseType!.GenericTypeArguments[0]);
            Behaviours = specification.GetMethods()
                .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
                .OrderBy(method => method.MetadataToken)
                .Select(method => method.Name)
                .ToArray();
        }

        public string Area { get; }

        public string Name { get; }

        public IReadOnlyList<string> Behaviours { get; }

        public string Title => $"{Area}: {Name}";

        // As the usual renderers make anchors of headings.
        public string Anchor => string.Concat(Title.ToLowerInvariant()
            .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_').Select(letter => letter == ' ' ? '-' : letter));

        // What is not carried over HTTP yet has no class for it, and the table shows that.
        public bool RunsIn(Type environment) => environment == typeof(OverHttpEnvironment)
            ? !_needsFile && _classes.ContainsKey(environment)
            : !_needsFile || environment == typeof(FileEnvironment);

        public Type ClassFor(Type environment) => _classes.TryGetValue(environment, out var found)
            ? found
            : throw new InvalidOperationException($"{Title} has no class that runs it in {environment.Name}.");
    }
}
