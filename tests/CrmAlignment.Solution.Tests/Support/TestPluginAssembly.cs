using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Model.Schema;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CrmAlignment.Solution.Tests.Support;

/// <summary>Writes a small plug-in dll with the product's registration attributes, so that the tests need no built product.</summary>
public sealed class TestPluginAssembly
{
    private const string Registration = "CrmAlignment.Plugins.Registration";
    private static readonly Guid ModuleId = new("0b1d2f3a-4c5d-4e6f-8a9b-0c1d2e3f4a5b");
    private readonly AssemblyDefinition _assembly;
    private readonly ModuleDefinition _module;
    private readonly TypeReference _plugin;
    private readonly TypeReference _activity;
    private readonly TypeDefinition _stage;
    private readonly MethodDefinition _step;
    private readonly MethodDefinition _customApi;
    private readonly MethodDefinition _activityName;
    private readonly MethodDefinition _columns;

    public TestPluginAssembly(string name = "CrmAlignment.Plugins", string version = "1.0.0.0", bool strongNamed = true)
    {
        var identity = new AssemblyNameDefinition(name, Version.Parse(version));
        if (strongNamed)
        {
            identity.PublicKey = [.. Enumerable.Range(1, 160).Select(value => (byte)value)];
            identity.HasPublicKey = true;
        }

        _assembly = AssemblyDefinition.CreateAssembly(identity, name, ModuleKind.Dll);
        _module = _assembly.MainModule;
        _module.Mvid = ModuleId;
        _plugin = External("Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk", "IPlugin");
        _activity = External("System.Activities", "System.Activities", "CodeActivity");
        _stage = Add(new TypeDefinition(Registration, "StepStage", TypeAttributes.Public | TypeAttributes.Sealed, External("mscorlib", "System", "Enum")));
        _stage.Fields.Add(new FieldDefinition("value__", FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName, _module.TypeSystem.Int32));
        var text = _module.TypeSystem.String;
        _step = AttributeType("StepAttribute", text, text, _stage);
        _customApi = AttributeType("CustomApiAttribute", text);
        _activityName = AttributeType("ActivityAttribute", text);
        _columns = AttributeType("ColumnsAttribute", "CrmAlignment.Domain.Records", new ArrayType(text));
    }

    /// <summary>A dll that implements every Custom API of the model and has steps of each shape.</summary>
    public static byte[] OfProduct() => NewOfProduct().ToBytes();

    /// <summary>As <see cref="OfProduct"/>, still open for more.</summary>
    public static TestPluginAssembly NewOfProduct()
    {
        var assembly = new TestPluginAssembly()
            .Plugin("AssessLeadOnUpdate", step: ("Update", "lead", 20), properties: new() { ["PreImage"] = "crma_stage,subject", ["FilteringColumns"] = "crma_stage,statecode" })
            .Plugin("PostLeadFactsOnUpdate", step: ("Update", "lead", 40), properties: new() { ["PreImage"] = "crma_stage", ["PostImage"] = "crma_stage,subject" })
            .Plugin("GateLeadOnQualify", step: ("QualifyLead", "lead", 20))
            .Plugin("GateLeadOnSetState", step: ("SetStateDynamicEntity", "lead", 20), properties: new() { ["PreImage"] = "statecode" })
            .Plugin("EndNurtureOnLeadUpdate", step: ("Update", "lead", 40), properties: new() { ["Asynchronous"] = true, ["Rank"] = 5 })
            .Activity("RejectLeadActivity", "Reject lead");
        foreach (var api in AlignmentModel.Apis)
        {
            assembly.Plugin(api.UniqueName["crma_".Length..] + "Handler", api: api.UniqueName);
        }

        return assembly;
    }

    /// <summary>A plug-in.</summary>
    /// <param name="name">Name of the class.</param>
    /// <param name="step">Its step.</param>
    /// <param name="api">The Custom API that it implements.</param>
    /// <param name="properties">
    /// Properties of its step. Columns, separated by commas, become a class that declares them; an empty text a class that declares none.
    /// </param>
    public TestPluginAssembly Plugin(
        string name, (string Message, string Table, int Stage)? step = null, string? api = null, Dictionary<string, object>? properties = null)
    {
        var type = Class(name, _module.TypeSystem.Object);
        type.Interfaces.Add(new InterfaceImplementation(_plugin));
        if (step is { } found)
        {
            type.CustomAttributes.Add(StepOf(name, found, properties ?? []));
        }

        if (api is not null)
        {
            type.CustomAttributes.Add(Attribute(_customApi, api));
        }

        return this;
    }

    public TestPluginAssembly Activity(string name, string designerName)
    {
        Class(name, _activity).CustomAttributes.Add(Attribute(_activityName, designerName));
        return this;
    }

    /// <summary>A class that is neither a plug-in nor an activity.</summary>
    public TestPluginAssembly Plain(string name)
    {
        Class(name, _module.TypeSystem.Object);
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        _assembly.Write(stream, new WriterParameters { Timestamp = 0 });
        return stream.ToArray();
    }

    private CustomAttribute StepOf(string plugin, (string Message, string Table, int Stage) step, Dictionary<string, object> properties)
    {
        var attribute = Attribute(_step, step.Message, step.Table);
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(_stage, step.Stage));
        foreach (var (name, value) in properties)
        {
            attribute.Properties.Add(new CustomAttributeNamedArgument(name, value switch
            {
                bool => new CustomAttributeArgument(_module.TypeSystem.Boolean, value),
                int => new CustomAttributeArgument(_module.TypeSystem.Int32, value),
                _ => Declaring(plugin + name, (string)value),
            }));
        }

        return attribute;
    }

    private CustomAttributeArgument Declaring(string name, string columns)
    {
        var type = Class(name, _module.TypeSystem.Object);
        if (columns.Length > 0)
        {
            var text = _module.TypeSystem.String;
            var declaration = new CustomAttribute(_columns);
            declaration.ConstructorArguments.Add(new CustomAttributeArgument(
                new ArrayType(text), columns.Split(',').Select(column => new CustomAttributeArgument(text, column)).ToArray()));
            type.CustomAttributes.Add(declaration);
        }

        var types = External("mscorlib", "System", "Type");
        return new CustomAttributeArgument(new ArrayType(types), new[] { new CustomAttributeArgument(types, type) });
    }

    private CustomAttribute Attribute(MethodDefinition constructor, params string[] arguments)
    {
        var attribute = new CustomAttribute(constructor);
        foreach (var argument in arguments)
        {
            attribute.ConstructorArguments.Add(new CustomAttributeArgument(_module.TypeSystem.String, argument));
        }

        return attribute;
    }

    private TypeDefinition Class(string name, TypeReference parent)
    {
        var type = Add(new TypeDefinition("CrmAlignment.Plugins", name, TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Class, parent));
        type.Methods.Add(Constructor([]));
        return type;
    }

    private MethodDefinition AttributeType(string name, params TypeReference[] parameters) => AttributeType(name, Registration, parameters);

    private MethodDefinition AttributeType(string name, string space, params TypeReference[] parameters)
    {
        var type = Add(new TypeDefinition(space, name, TypeAttributes.Public | TypeAttributes.Sealed, External("mscorlib", "System", "Attribute")));
        var constructor = Constructor(parameters);
        type.Methods.Add(constructor);
        return constructor;
    }

    private MethodDefinition Constructor(TypeReference[] parameters)
    {
        var constructor = new MethodDefinition(
            ".ctor", MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, _module.TypeSystem.Void);
        foreach (var parameter in parameters)
        {
            constructor.Parameters.Add(new ParameterDefinition(parameter));
        }

        constructor.Body.GetILProcessor().Append(Instruction.Create(OpCodes.Ret));
        return constructor;
    }

    private TypeReference External(string assembly, string space, string name)
    {
        var scope = _module.AssemblyReferences.FirstOrDefault(reference => reference.Name == assembly);
        if (scope is null)
        {
            scope = new AssemblyNameReference(assembly, new Version(9, 0, 0, 0));
            _module.AssemblyReferences.Add(scope);
        }

        return new TypeReference(space, name, _module, scope);
    }

    private TypeDefinition Add(TypeDefinition type)
    {
        _module.Types.Add(type);
        return type;
    }
}
