using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>
/// Does what a text says, one instruction a line, so that one registered class serves every specification, on a live environment
/// as well. Texts hold placeholders in braces: see <see cref="ScriptText"/>.
/// </summary>
/// <example>
/// <code>
/// journal 6f0c...            the annotation row that 'note' appends to
/// note {Stage} {Message}     a line in the journal
/// set subject replaced       a column of Target; 'clear subject' removes it
/// share key value            a shared variable; 'output key value', 'input key value' likewise
/// as system                  who the next requests act as: system, step, initiating or a user's id
/// create account name=A      also: update account ID name=B, delete account ID, execute MESSAGE key=value
/// try delete account ID      goes on when the instruction throws; {Fault} is the code then
/// when {Target.subject} == x: fail No.
/// fail Not today.            also: fail:4711 With a code., retry Busy., crash Anything.
/// </code>
/// </example>
internal static class Script
{
    public static void Run(IServiceProvider serviceProvider, string instructions, string secureConfiguration)
    {
        var run = new ScriptRun(serviceProvider, secureConfiguration);
        foreach (var instruction in instructions.Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries))
        {
            Perform(run, instruction.Trim());
        }
    }

    private static void Perform(ScriptRun run, string instruction)
    {
        var verb = ScriptWords.First(instruction, ' ');
        var rest = ScriptWords.Rest(instruction, ' ');
        switch (verb)
        {
            case "try":
                Try(run, rest);
                break;
            case "when":
                if (Holds(run, ScriptWords.First(rest, ':')))
                {
                    Perform(run, ScriptWords.Rest(rest, ':').Trim());
                }

                break;
            case "fail":
                throw new InvalidPluginExecutionException(run.Text.Fill(rest));
            case "retry":
                throw new InvalidPluginExecutionException(OperationStatus.Retry, run.Text.Fill(rest));
            case "crash":
                throw new InvalidOperationException(run.Text.Fill(rest));
            default:
                if (verb.StartsWith("fail:", StringComparison.Ordinal))
                {
                    throw new InvalidPluginExecutionException(
                        OperationStatus.Failed,
                        int.Parse(verb.Substring("fail:".Length), CultureInfo.InvariantCulture),
                        run.Text.Fill(rest));
                }

                run.Perform(verb, rest);
                break;
        }
    }

    // What the specifications of swallowed faults are about: the plug-in goes on as if nothing had happened.
    private static void Try(ScriptRun run, string instruction)
    {
        try
        {
            Perform(run, instruction);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            run.Text.LastFault = fault.Detail.ErrorCode;
        }
    }

    private static bool Holds(ScriptRun run, string condition)
    {
        var sides = condition.Split(new[] { " == " }, StringSplitOptions.None);
        return run.Text.Fill(sides[0]) == run.Text.Fill(sides[1]);
    }
}
