using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Whatever happens to activities, leads and rules, in whatever order, with asynchronous work done at once or late: the score that a lead shows is
/// that of its log, and the log has one event for each activity that is done.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScoringHistoryTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Score_equals_a_recomputation_from_its_log_after_any_history(int seed, bool runsSteps)
    {
        using var world = new ScoringWorld(new LocalDataverseOptions { RunsStepsOfMergedRows = runsSteps });
        var history = new History(world, new Random(seed));
        for (var step = 0; step < 60; step++)
        {
            history.Step();
        }

        history.AssertTrue();
    }

    private sealed class History
    {
        private readonly ScoringWorld _world;
        private readonly Random _chance;
        private readonly List<Guid> _leads;
        private readonly List<Guid> _calls = [];
        private readonly Guid _rule;

        public History(ScoringWorld world, Random chance)
        {
            (_world, _chance) = (world, chance);
            _rule = world.Rule(ScoreEventKind.PhoneCall, 37, halfLife: 9);
            world.Rule(ScoreEventKind.PageVisit, 5, ends: 6);
            world.Rule(ScoreEventKind.ColumnChange, -11, halfLife: 20, more: (ScoreRuleTable.Column, "jobtitle"));
            _leads = [.. Enumerable.Range(0, 4).Select(_ => world.Funnel.Lead())];
        }

        public void Step()
        {
            Action[] ways = [Call, Call, Turn, Turn, Move, Delete, Visit, Change, Wait, Merge, Edit, () => _world.Funnel.Organization.DrainAsyncOperations()];
            ways[_chance.Next(ways.Length)]();
        }

        public void AssertTrue()
        {
            Assert.All(_leads, lead => _world.Score(lead));
            var done = _calls.Select(call => _world.Funnel.Rows("phonecall", "activityid", call).SingleOrDefault())
                .Where(call => call?.GetAttributeValue<OptionSetValue>("statecode").Value == 1)
                .GroupBy(call => call!.GetAttributeValue<EntityReference>("regardingobjectid").Id)
                .ToDictionary(calls => calls.Key, calls => calls.Count());
            Assert.All(_leads, lead => Assert.Equal(
                done.GetValueOrDefault(lead),
                _world.Events(lead).Count(row => row.GetAttributeValue<OptionSetValue>(ScoreEventTable.Kind).Value == (int)ScoreEventKind.PhoneCall)));
        }

        private Guid AnyLead() => _leads[_chance.Next(_leads.Count)];

        private Guid? AnyCall() => _calls.Count == 0 ? null : _calls[_chance.Next(_calls.Count)];

        private void Call() => _calls.Add(_world.Activity("phonecall", AnyLead()));

        // Completed, canceled, or open again.
        private void Turn()
        {
            if (AnyCall() is { } call)
            {
                var state = _chance.Next(4) is var drawn and < 2 ? drawn : 1;
                _world.SetState("phonecall", call, state, state == 0 ? 1 : 2);
            }
        }

        private void Move()
        {
            if (AnyCall() is { } call && _world.Funnel.Rows("phonecall", "activityid", call)[0].GetAttributeValue<OptionSetValue>("statecode").Value == 0)
            {
                _world.Admin.Update(new Entity("phonecall", call) { ["regardingobjectid"] = new EntityReference(LeadTable.LogicalName, AnyLead()) });
            }
        }

        private void Delete()
        {
            if (AnyCall() is { } call)
            {
                _world.Admin.Delete("phonecall", call);
                _calls.Remove(call);
            }
        }

        private void Visit() => _world.Funnel.Marketing.Create(_world.Visit(AnyLead(), "/", occurredOn: _world.Funnel.Clock.UtcNow.AddHours(-_chance.Next(200))));

        private void Change() => _world.Funnel.Marketing.Update(new Entity(LeadTable.LogicalName, AnyLead()) { ["jobtitle"] = $"Title {_chance.Next(3)}" });

        private void Wait() => _world.After(_chance.Next(8));

        private void Edit() => _world.Funnel.Administrator.Update(new Entity(ScoreRuleTable.LogicalName, _rule) { [ScoreRuleTable.Points] = 1 + _chance.Next(90) });

        private void Merge()
        {
            if (_leads.Count > 2)
            {
                var subordinate = AnyLead();
                _leads.Remove(subordinate);
                _world.Admin.Execute(new MergeRequest
                {
                    Target = new EntityReference(LeadTable.LogicalName, AnyLead()),
                    SubordinateId = subordinate,
                    UpdateContent = new Entity(LeadTable.LogicalName),
                });
            }
        }
    }
}
