using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>One run of a <see cref="ScriptPlugin"/>: the instructions that use its context and services.</summary>
internal sealed class ScriptRun
{
    private readonly IPluginExecutionContext _context;
    private readonly IOrganizationServiceFactory _services;
    private readonly ITracingService _tracing;
    private Guid _journal;

    public ScriptRun(IServiceProvider provider, string secureConfiguration)
    {
        _context = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext));
        _services = (IOrganizationServiceFactory)provider.GetService(typeof(IOrganizationServiceFactory));
        _tracing = (ITracingService)provider.GetService(typeof(ITracingService));
        Service = _services.CreateOrganizationService(_context.UserId);
        Text = new ScriptText(_context, () => Service, secureConfiguration);
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
                _journal = Guid.Parse(rest);
                break;
            case "note":
                Note(Text.Fill(rest));
                break;
            case "trace":
                _tracing.Trace(Text.Fill(rest));
                break;
            case "set":
                Target[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "clear":
                Target.Attributes.Remove(subject);
                break;
            case "share":
                _context.SharedVariables[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "input":
                _context.InputParameters[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "output":
                _context.OutputParameters[subject] = ScriptValue.Read(Text.Fill(argument));
                break;
            case "as":
                Service = _services.CreateOrganizationService(UserOf(Text.Fill(rest)));
                break;
            default:
                Request(verb, subject, Text.Fill(argument));
                break;
        }
    }

    private Entity Target => (Entity)_context.InputParameters["Target"];

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
        var system = _services.CreateOrganizationService(null);
        var text = system.Retrieve("annotation", _journal, new ColumnSet("notetext")).GetAttributeValue<string>("notetext");
        system.Update(new Entity("annotation", _journal) { ["notetext"] = text == null ? line : text + "\n" + line });
    }

    private Guid? UserOf(string name)
    {
        switch (name)
        {
            case "system":
                return null;
            case "step":
                return _context.UserId;
            case "initiating":
                return _context.InitiatingUserId;
            default:
                return Guid.Parse(name);
        }
    }
}
