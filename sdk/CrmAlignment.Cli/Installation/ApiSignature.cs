using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Installation;

/// <summary>A Custom API, as a package declares it or an environment has it.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Settings">Function or action, binding, privilege, class: by name.</param>
/// <param name="Parameters">Its parameters: name, and type with whether it may be left out.</param>
/// <param name="Answers">What it answers: name and type.</param>
internal sealed record ApiSignature(
    string Name,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>How it differs from how it is declared, each in words; empty when it does not.</summary>
    /// <param name="declared">How it is declared.</param>
    public IReadOnlyList<string> DifferencesFrom(ApiSignature declared) =>
    [
        .. Differences("", Settings, declared.Settings),
        .. Differences("parameter ", Parameters, declared.Parameters),
        .. Differences("answer ", Answers, declared.Answers),
    ];

    private static IEnumerable<string> Differences(string kind, IReadOnlyDictionary<string, string> found, IReadOnlyDictionary<string, string> declared)
    {
        foreach (var name in declared.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (stored, should) = (found.GetValueOrDefault(name), declared.GetValueOrDefault(name));
            if (!string.Equals(stored, should, StringComparison.OrdinalIgnoreCase))
            {
                yield return stored is null ? $"{kind}{name} is missing" : should is null ? $"{kind}{name} is not declared" : $"{kind}{name} {stored} instead of {should}";
            }
        }
    }
}
