using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>One run of a <see cref="ScriptPlugin"/>: the instructions that use its context and services.</summary>
internal sealed class ScriptRun
{
    private readonly IPluginExecutionContext context;
    private readonly IOrganizationServiceFactory services;
    private readonly ITracingService tracing;
    private Guid journal;

    public ScriptRun(IServiceProvider provider, string secureConfiguration)
    {
        context = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext));
        services = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory));
        tracing = (ITracingService)provider.GetService(typeof(ITracingService));
        Service = services.CreateOrganizationService(context.UserId);
        Text = new ScriptText(context, () => Service, secureConfiguration);
    }

    /// <summary>Fills placeholders.</summary>
    public ScriptText Text { get; }

    private IOrganizationService Service { get; set; }

    public void Perform(string verb, string rest)
    {
        var subject = ScriptWords.First(rest, ' ');
        var argument = ScriptWords.Rest(rest, ' ');
        switch (verb)
        {
            case "journal":
                journal = Guid.Parse(rest);
                break;
            case "note":
                Note(Text.Fill(rest));
                break;
            case "trace":
                tracing.Trace(Text.Fill(rest));
                break;
            case "set":
                Target[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "clear":
                Target.Attributes.Remove(subject);
                break;
            case "share":
                context.SharedVariables[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "input":
                context.InputParameters[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "output":
                context.OutputParameters[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "as":
                Service = services.CreateOrganizationService(UserOf(Text.Fill(rest)));
                break;
            default:
                Request(verb, subject, Text.Fill(argument));
                break;
        }
    }

    private Entity Target => (Entity)context.InputParameters["Target"];

    private void Request(string verb, string subject, string argument)
    {
        switch (verb)
        {
            case "create":
                Service.Create(ScriptValue.Fill(new Entity(subject), argument));
                break;
            case "update":
                Service.Update(
                    ScriptValue.Fill(new Entity(subject, Guid.Parse(ScriptWords.First(argument, ' '))), ScriptWords.Rest(argument, ' ')));
                break;
            case "delete":
                Service.Delete(subject, Guid.Parse(argument));
                break;
            case "execute":
                Service.Execute(ScriptValue.Fill(new OrganizationRequest(subject), argument));
                break;
            default:
                throw new InvalidPluginExecutionException("The script has the unknown instruction '" + verb + "'.");
        }
    }

    // By SYSTEM, whoever the script acts as: what is noted must not depend on privileges.
    private void Note(string line)
    {
        var system = services.CreateOrganizationService(null);
        var text = system.Retrieve("annotation", journal, new ColumnSet("notetext")).GetAttributeValue<string>("notetext");
        system.Update(new Entity("annotation", journal) { ["notetext"] = text == null ? line : text + "\n" + line });
    }

    private Guid? UserOf(string name)
    {
        switch (name)
        {
            case "system":
                return null;
            case "step":
                return context.UserId;
            case "initiating":
                return context.InitiatingUserId;
            default:
                return Guid.Parse(name);
        }
    }
}
