using System;
using System.Collections.Generic;
using System.CommandLine;
using CrmAlignment.WebApi.Protection;

namespace CrmAlignment.Cli.Commands;

/// <summary>The options of crma serve for the platform's service protection limits; one of the numbers alone asks for them too.</summary>
internal sealed class ProtectionOptions
{
    private static readonly ServiceProtection Documented = new();

    private readonly Option<bool> _protect = new("--protect")
    {
        Description = "Hold callers to the service protection limits of Dataverse: 429 with Retry-After beyond them.",
    };

    private readonly Option<int?> _requests = Number("--protect-requests", $"Requests of a user in five minutes; {Documented.Requests} unless given.");

    private readonly Option<int?> _seconds = Number(
        "--protect-time", $"Seconds that the requests of a user may take together in five minutes; {Documented.ExecutionTime.TotalSeconds:0} unless given.");

    private readonly Option<int?> _concurrent = Number("--protect-concurrent", $"Requests of a user at once; {Documented.Concurrent} unless given.");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_protect, _requests, _seconds, _concurrent];

    /// <summary>The limits; null when nobody asked for them.</summary>
    public ServiceProtection? Of(ParseResult parsed)
    {
        var (requests, seconds, concurrent) = (parsed.GetValue(_requests), parsed.GetValue(_seconds), parsed.GetValue(_concurrent));
        return !parsed.GetValue(_protect) && requests is null && seconds is null && concurrent is null ? null : new ServiceProtection
        {
            Requests = requests ?? Documented.Requests,
            ExecutionTime = seconds is { } most ? TimeSpan.FromSeconds(most) : Documented.ExecutionTime,
            Concurrent = concurrent ?? Documented.Concurrent,
        };
    }

    private static Option<int?> Number(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is { } number and < 1)
            {
                result.AddError($"{name}: {number} is no limit. Give 1 or more.");
            }
        });
        return option;
    }
}
