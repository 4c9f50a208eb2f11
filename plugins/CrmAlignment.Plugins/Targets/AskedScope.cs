using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Reads the two parameters that name a scope.</summary>
internal static class AskedScope
{
    /// <summary>The scope; null where its type is missing.</summary>
    /// <exception cref="ProblemException">CRMA9003: the type is none; CRMA6001: it needs its id.</exception>
    public static Scope? Read(PluginScope scope, string typeParameter, string idParameter)
    {
        if (scope.OptionalInput<OptionSetValue>(typeParameter) is not { } value)
        {
            return null;
        }

        var type = ChoiceParameter.Read<ScopeType>(typeParameter, value);
        if (type == ScopeType.Organization)
        {
            return Scope.Organization;
        }

        var id = scope.OptionalInput<Guid?>(idParameter) is { } given && given != Guid.Empty
            ? given
            : throw new ProblemException(Problems.ScopeIdNeeded(type, idParameter));
        return Scope.Of(type, id);
    }
}
