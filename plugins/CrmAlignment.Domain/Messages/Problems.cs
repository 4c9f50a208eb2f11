using System;
using System.Collections.Generic;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Messages;

/// <summary>
/// Every problem that the product reports, one factory each. Codes: 1 stages, 2 criteria, 3 handover, 4 nurture, 5 time, 6 KPIs,
/// 7 engagement scores, 9 requests.
/// </summary>
public static class Problems
{
    /// <summary>CRMA1001: the gate refused a stage; names each unmet criterion.</summary>
    public static Problem GateRefused(LeadStage stage, CriteriaShortfall shortfall) => Gate("CRMA1001", stage, shortfall);

    /// <summary>CRMA1002: the gate let a stage pass with a warning.</summary>
    public static Problem GateWarned(LeadStage stage, CriteriaShortfall shortfall) => Gate("CRMA1002", stage, shortfall);

    /// <summary>CRMA1003: the stage Qualified was set instead of qualifying the lead.</summary>
    public static Problem QualifyInstead() => new("CRMA1003", LeadStage.Qualified);

    /// <summary>CRMA1004: the stage Disqualified was set instead of disqualifying the lead.</summary>
    public static Problem DisqualifyInstead() => new("CRMA1004", LeadStage.Disqualified);

    /// <summary>CRMA1005: no such transition.</summary>
    public static Problem TransitionNotAllowed(LeadStage from, LeadStage to, IReadOnlyList<LeadStage> allowed) =>
        new("CRMA1005", from, to, allowed);

    /// <summary>CRMA1006: nurture was set as a stage, which would leave the lead in no track's queue.</summary>
    public static Problem NurtureNeedsRejection() => new("CRMA1006", LeadStage.Nurture);

    /// <summary>CRMA1007: the stage was emptied.</summary>
    public static Problem StageCleared(LeadStage stage) => new("CRMA1007", stage);

    /// <summary>CRMA1008: the same save asks for a stage and for a state that contradict each other.</summary>
    public static Problem StageContradictsState(LeadStage asked, LeadStage ofState) => new("CRMA1008", asked, ofState);

    /// <summary>CRMA1009: a closed lead's stage was changed.</summary>
    public static Problem ReopenFirst(LeadStage stage, LeadStage asked) => new("CRMA1009", stage, asked);

    /// <summary>CRMA1010: somebody else than sales made a lead Sales accepted.</summary>
    public static Problem OnlySalesAccepts(string lead, LeadStage stage, string role) => new("CRMA1010", lead, stage, role);

    /// <summary>CRMA1020: no set applies, and the organization refuses that.</summary>
    public static Problem NoSetApplies(LeadStage stage, string? segment, IReadOnlyList<string> knownSegments) =>
        new("CRMA1020", stage, segment, knownSegments);

    /// <summary>CRMA2001: a set without criteria.</summary>
    public static Problem SetWithoutCriteria(string set) => new("CRMA2001", set);

    /// <summary>CRMA2002: no such column on the lead.</summary>
    public static Problem UnknownColumn(string criterion, string column) => new("CRMA2002", criterion, column);

    /// <summary>CRMA2003: the value type is not that of the column.</summary>
    public static Problem ValueTypeMismatch(string criterion, string column, CriterionValueType given, CriterionValueType ofColumn) =>
        new("CRMA2003", criterion, column, given, ofColumn);

    /// <summary>CRMA2004: the operator cannot compare values of the type.</summary>
    public static Problem OperatorNotForType(string criterion, CriterionOperator given, CriterionValueType type, IReadOnlyList<CriterionOperator> valid) =>
        new("CRMA2004", criterion, given, type, valid);

    /// <summary>CRMA2005: the value cannot be read.</summary>
    public static Problem ValueUnreadable(string criterion, string value, CriterionValueType type, string example) =>
        new("CRMA2005", criterion, value, type, example);

    /// <summary>CRMA2006: the column has no such option.</summary>
    public static Problem UnknownOption(string criterion, string column, int option, IReadOnlyList<string> options) =>
        new("CRMA2006", criterion, column, option, options);

    /// <summary>CRMA2007: all points together stay below the threshold.</summary>
    public static Problem ThresholdUnreachable(int threshold, int points) => new("CRMA2007", threshold, points);

    /// <summary>CRMA2008: a side has not signed.</summary>
    public static Problem SignatureMissing(AgreementSide side) => new("CRMA2008", side);

    /// <summary>CRMA2009: one person signed for both sides.</summary>
    public static Problem SameSigner() => new("CRMA2009");

    /// <summary>CRMA2010: the operator needs a value.</summary>
    public static Problem ValueMissing(string criterion, CriterionOperator op) => new("CRMA2010", criterion, op);

    /// <summary>CRMA2011: the stored definition cannot be read.</summary>
    public static Problem DefinitionUnreadable(int position, string expected, string found) => new("CRMA2011", position, expected, found);

    /// <summary>CRMA2012: a scored criterion that gives no points.</summary>
    public static Problem ScoredWithoutPoints(string criterion) => new("CRMA2012", criterion);

    /// <summary>CRMA2013: criteria of a set that is not a draft were changed.</summary>
    public static Problem SetFrozen(string set, int version, CriteriaSetPhase phase) => new("CRMA2013", set, version, phase);

    /// <summary>CRMA2014: a set that is not a draft was signed or activated.</summary>
    public static Problem SetNotDraft(string set, int version, CriteriaSetPhase phase) => new("CRMA2014", set, version, phase);

    /// <summary>CRMA2015: a column was written that only a Custom API writes.</summary>
    public static Problem OnlyThroughApi(string column, string api) => new("CRMA2015", column, api);

    /// <summary>CRMA2016: who signs lacks the role of the side.</summary>
    public static Problem RoleNeededToSign(AgreementSide side, string role, string administratorRole) =>
        new("CRMA2016", side, role, administratorRole);

    /// <summary>CRMA2017: the set is not what a side signed; says what changed since.</summary>
    public static Problem ContentChanged(
        string set, int version, AgreementSide side, string? signer, DateTime? signedOn, ILocalizedText changes) =>
        new("CRMA2017", set, version, side, signer, signedOn, changes);

    /// <summary>CRMA2018: a signature of a version of the product that did not keep what was signed.</summary>
    public static Problem SignatureWithoutContent(AgreementSide side, string? signer) => new("CRMA2018", side, signer);

    /// <summary>CRMA2019: the row of a set in force was deactivated by hand.</summary>
    public static Problem SetInForce(string set, int version) => new("CRMA2019", set, version);

    /// <summary>CRMA2020: another set is in force for the same leads.</summary>
    public static Problem ScopeTaken(string set, int version, string code) => new("CRMA2020", set, version, code);

    /// <summary>CRMA2021: a set that is not in force was withdrawn.</summary>
    public static Problem SetNotActive(string set, int version, CriteriaSetPhase phase) => new("CRMA2021", set, version, phase);

    /// <summary>CRMA2022: a criterion lacks what it cannot be read without.</summary>
    public static Problem CriterionIncomplete(string criterion, ColumnName column) => new("CRMA2022", criterion, column);

    /// <summary>CRMA2023: another set for the same leads was activated at the same time.</summary>
    public static Problem ScopeTakenAtOnce() => new("CRMA2023");

    /// <summary>CRMA2024: a simulation was asked for a period that ends before it begins.</summary>
    public static Problem PeriodReversed(DateTime from, DateTime to) => new("CRMA2024", from, to);

    /// <summary>CRMA3001: a closed lead was offered, accepted or rejected.</summary>
    public static Problem LeadClosed(string lead, LeadStage stage) => new("CRMA3001", lead, stage);

    /// <summary>CRMA3002: the lead's offer is still pending.</summary>
    public static Problem AlreadyOffered(string lead, DateTime? dueOn) => new("CRMA3002", lead, dueOn);

    /// <summary>CRMA3003: a lead was accepted that is not on offer.</summary>
    public static Problem NotOffered(string lead) => new("CRMA3003", lead);

    /// <summary>CRMA3004: sales already accepted the lead.</summary>
    public static Problem AlreadyAccepted(string lead) => new("CRMA3004", lead);

    /// <summary>CRMA3005: no default work calendar says when sales must have decided.</summary>
    public static Problem NoWorkCalendar() => new("CRMA3005");

    /// <summary>CRMA3006: no such rejection reason.</summary>
    public static Problem UnknownRejectionReason(string code, IReadOnlyList<string> known) => new("CRMA3006", code, known);

    /// <summary>CRMA3007: the lead is in nurture already.</summary>
    public static Problem AlreadyNurtured(string lead) => new("CRMA3007", lead);

    /// <summary>CRMA3008: two people decided on one handover at the same time.</summary>
    public static Problem DecidedElsewhere(string lead) => new("CRMA3008", lead);

    /// <summary>CRMA3009: a lead was disqualified with a reason that leads to nurture.</summary>
    public static Problem ReasonNurtures(string lead, string reason) => new("CRMA3009", lead, reason);

    /// <summary>CRMA3010: a lead was disqualified with a deactivated reason.</summary>
    public static Problem ReasonDeactivated(string reason) => new("CRMA3010", reason);

    /// <summary>CRMA3011: a lead was disqualified without a reason, and the organization requires one.</summary>
    public static Problem ReasonMissing(string lead) => new("CRMA3011", lead);

    /// <summary>CRMA3020: a lead was given a category that is deactivated.</summary>
    public static Problem CategoryDeactivated(string category) => new("CRMA3020", category);

    /// <summary>CRMA3021: another lead category is the default already.</summary>
    public static Problem SecondDefaultCategory(string other) => new("CRMA3021", other);

    /// <summary>CRMA3022: a lead category that rows name was to be deleted.</summary>
    /// <param name="category">Name of the category.</param>
    /// <param name="table">Logical name of a table with such rows.</param>
    public static Problem CategoryInUse(string category, string table) => new("CRMA3022", category, table);

    /// <summary>CRMA4001: neither a routing rule nor a default track says where the lead goes.</summary>
    public static Problem NoNurtureTrack(string reason, int? score, string? segment) => new("CRMA4001", reason, score, segment);

    /// <summary>CRMA4002: the table cannot be queued.</summary>
    public static Problem QueueNotEnabled(string table) => new("CRMA4002", table);

    /// <summary>CRMA4010: a routing rule whose lowest score is above its highest.</summary>
    public static Problem ScoresReversed(string rule, int minimum, int maximum) => new("CRMA4010", rule, minimum, maximum);

    /// <summary>CRMA4011: two routing rules of one priority take the same leads.</summary>
    public static Problem RulesOverlap(string rule, string other, int priority) => new("CRMA4011", rule, other, priority);

    /// <summary>CRMA4012: a routing rule leads to no active track.</summary>
    public static Problem RuleWithoutTrack(string rule) => new("CRMA4012", rule);

    /// <summary>CRMA4013: the queue of a track is deactivated.</summary>
    public static Problem QueueDeactivated(string queue) => new("CRMA4013", queue);

    /// <summary>CRMA4014: the save would leave rejected leads without a track.</summary>
    public static Problem RoutingHole(string reason, int score, string? segment) => new("CRMA4014", reason, score, segment);

    /// <summary>CRMA4015: the email template of a nurture step is for rows of another table.</summary>
    public static Problem TemplateNotForLeads(string template, string table) => new("CRMA4015", template, table);

    /// <summary>CRMA5001: working hours cannot be read.</summary>
    public static Problem HoursUnreadable(DayOfWeek day, string text, int position, string found) =>
        new("CRMA5001", day, text, position, found);

    /// <summary>CRMA5002: a range of working hours ends before it begins, or overlaps the one before it.</summary>
    public static Problem HoursOutOfOrder(DayOfWeek day, string text, string range) => new("CRMA5002", day, text, range);

    /// <summary>CRMA5003: a calendar without working hours, or none within ten years.</summary>
    public static Problem NoWorkingHours(string calendar) => new("CRMA5003", calendar);

    /// <summary>CRMA5004: no such time zone.</summary>
    public static Problem UnknownTimeZone(string id) => new("CRMA5004", id);

    /// <summary>CRMA5010: a second default work calendar.</summary>
    public static Problem SecondDefaultCalendar(string other) => new("CRMA5010", other);

    /// <summary>CRMA6001: a scope other than the organization needs its id.</summary>
    public static Problem ScopeIdNeeded(ScopeType scopeType, string parameter) => new("CRMA6001", scopeType, parameter);

    /// <summary>CRMA6002: another fold took the same facts at the same time.</summary>
    public static Problem FoldedElsewhere() => new("CRMA6002");

    /// <summary>CRMA6003: a row was written or deleted that only the server writes.</summary>
    public static Problem RowIsDerived(string table) => new("CRMA6003", table);

    /// <summary>CRMA6010: somebody else posted for the same record after its ledger was read.</summary>
    public static Problem CountedMeanwhile() => new("CRMA6010");

    /// <summary>CRMA6011: the cursor of a recalculation or audit is none that a call answered.</summary>
    public static Problem CursorUnreadable(string parameter, string value) => new("CRMA6011", parameter, value);

    /// <summary>CRMA6020: a target lacks what it needs.</summary>
    public static Problem TargetIncomplete(ColumnName column) => new("CRMA6020", column);

    /// <summary>CRMA6021: the first day of a target begins no fiscal period; names those before and after it.</summary>
    public static Problem NotAFiscalStart(DateTime given, PeriodGrain grain, DateTime before, DateTime after) => new("CRMA6021", given, grain, before, after);

    /// <summary>CRMA6022: a year for which nobody plans.</summary>
    public static Problem TargetYearUnlikely(DateTime given, int first, int last) =>
        new("CRMA6022", given, first.ToString(System.Globalization.CultureInfo.InvariantCulture), last.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>CRMA6023: less than nothing is planned.</summary>
    public static Problem PlanNegative(TargetMeasure measure, decimal plan) => new("CRMA6023", measure, plan);

    /// <summary>CRMA6024: a plan for a share is none.</summary>
    public static Problem PlanNotAShare(TargetMeasure measure, decimal plan) => new("CRMA6024", measure, plan);

    /// <summary>CRMA6025: a target names a campaign and a business unit.</summary>
    public static Problem TargetOfTwoScopes() => new("CRMA6025");

    /// <summary>CRMA6026: there is a target for the same measure, period and scope.</summary>
    public static Problem TargetExists(string other) => new("CRMA6026", other);

    /// <summary>CRMA6027: the fiscal year of the organization begins on a day that months lack.</summary>
    public static Problem FiscalYearOnDay(int day) => new("CRMA6027", day);

    /// <summary>CRMA6028: a forecast was asked for until a day that is over.</summary>
    public static Problem ForecastIsOver(DateTime until, DateTime today) => new("CRMA6028", until, today);

    /// <summary>CRMA6029: a funnel was to be held against targets and against other leads.</summary>
    public static Problem TwoReferences(string targets, IReadOnlyList<string> reference) => new("CRMA6029", targets, reference);

    /// <summary>CRMA6030: an experiment lacks what must be agreed before it starts.</summary>
    public static Problem ExperimentIncomplete(ColumnName column) => new("CRMA6030", column);

    /// <summary>CRMA6031: an experiment would count leads that arrived before it was agreed.</summary>
    public static Problem ExperimentBeganBefore(DateTime start, DateTime today) => new("CRMA6031", start, today);

    /// <summary>CRMA6032: the minimum sample of an experiment says nothing, or is never reached.</summary>
    public static Problem MinimumSampleOutOfRange(int given, int least, int most) => new("CRMA6032", given, least, most);

    /// <summary>CRMA6033: the agreed chance of an experiment is no such chance.</summary>
    public static Problem AgreedChanceOutOfRange(decimal given, decimal least, decimal most) => new("CRMA6033", given, least, most);

    /// <summary>CRMA6034: too few arms to compare, or too many.</summary>
    public static Problem ArmsOutOfRange(int given, int least, int most) => new("CRMA6034", given, least, most);

    /// <summary>CRMA6035: none or several of the arms are the control.</summary>
    public static Problem ControlNotOne(int controls) => new("CRMA6035", controls);

    /// <summary>CRMA6036: nobody could say which leads belong to an arm.</summary>
    public static Problem ArmWithoutCampaign(string arm) => new("CRMA6036", arm);

    /// <summary>CRMA6037: leads would belong to several arms.</summary>
    public static Problem ArmsShareCampaign(IReadOnlyList<string> arms) => new("CRMA6037", arms);

    /// <summary>CRMA6038: the campaign of an arm is in another experiment that runs.</summary>
    public static Problem CampaignInExperiment(string arm, string experiment) => new("CRMA6038", arm, experiment);

    /// <summary>CRMA6039: what was agreed is changed once it runs.</summary>
    public static Problem ExperimentFrozen(string experiment, ExperimentPhase phase, ColumnName column) => new("CRMA6039", experiment, phase, column);

    /// <summary>CRMA6040: an arm is added, changed or taken away once its experiment runs.</summary>
    public static Problem ArmFrozen(string experiment, ExperimentPhase phase) => new("CRMA6040", experiment, phase);

    /// <summary>CRMA6041: the phase of an experiment goes one way, a step at a time.</summary>
    public static Problem ExperimentPhaseWrong(ExperimentPhase from, ExperimentPhase to) => new("CRMA6041", from, to);

    /// <summary>CRMA6042: an experiment is ended before its day, though no arm is better by the agreed chance.</summary>
    public static Problem EndedBeforeChance(DateTime lastDay, string arm, decimal chance, decimal agreed) => new("CRMA6042", lastDay, arm, chance, agreed);

    /// <summary>CRMA6043: an experiment is ended before its day, though arms lack decided leads.</summary>
    public static Problem EndedBeforeSample(DateTime lastDay, int sample, IReadOnlyList<string> arms) => new("CRMA6043", lastDay, sample, arms);

    /// <summary>CRMA6044: an experiment ends without a lesson.</summary>
    public static Problem LessonMissing() => new("CRMA6044");

    /// <summary>CRMA6045: a column that the server alone writes.</summary>
    public static Problem WrittenByServer(ColumnName column) => new("CRMA6045", column);

    /// <summary>CRMA6046: an experiment that is no draft is deleted.</summary>
    public static Problem ExperimentKept(string experiment, ExperimentPhase phase) => new("CRMA6046", experiment, phase);

    /// <summary>CRMA6047: an experiment that runs is deactivated.</summary>
    public static Problem ExperimentRuns(string experiment) => new("CRMA6047", experiment);

    /// <summary>CRMA6048: an experiment is its own next one.</summary>
    public static Problem NextIsItself() => new("CRMA6048");

    /// <summary>CRMA6050: something that a term needs is missing.</summary>
    public static Problem TermIncomplete(ColumnName column) => new("CRMA6050", column);

    /// <summary>CRMA6051: a term explains more than one thing.</summary>
    public static Problem TermExplainsSeveral() => new("CRMA6051");

    /// <summary>CRMA6052: the column that a term explains is not written as table.column.</summary>
    public static Problem TermColumnUnreadable(string given) => new("CRMA6052", given);

    /// <summary>CRMA6053: a term that is no draft was changed or deleted.</summary>
    public static Problem TermFrozen(string term, int version, CriteriaSetPhase phase) => new("CRMA6053", term, version, phase);

    /// <summary>CRMA6054: a term that is no draft was signed.</summary>
    public static Problem TermNotDraft(string term, int version, CriteriaSetPhase phase) => new("CRMA6054", term, version, phase);

    /// <summary>CRMA6055: a term in force was deactivated by somebody who is no administrator.</summary>
    public static Problem TermInForce(string term, int version, string administratorRole) => new("CRMA6055", term, version, administratorRole);

    /// <summary>CRMA6056: another term in force has the code, or explains the same.</summary>
    public static Problem TermUseTaken(string term) => new("CRMA6056", term);

    /// <summary>CRMA6057: a term was changed while it was signed.</summary>
    public static Problem TermChanged(string term) => new("CRMA6057", term);

    /// <summary>CRMA6058: a draft whose row is deactivated was signed.</summary>
    public static Problem TermPutAway(string term) => new("CRMA6058", term);

    /// <summary>CRMA7001: a scoring rule lacks what it needs.</summary>
    public static Problem ScoreRuleIncomplete(ColumnName column) => new("CRMA7001", column);

    /// <summary>CRMA7002: a scoring rule gives no points, or too many.</summary>
    public static Problem ScorePointsOutOfRange(int points, int maximum) => new("CRMA7002", points, maximum);

    /// <summary>CRMA7003: a half-life or an end is no number of days.</summary>
    public static Problem ScoreDaysOutOfRange(ColumnName column, int days, int maximum) => new("CRMA7003", column, days, maximum);

    /// <summary>CRMA7004: changes of a column are not followed.</summary>
    public static Problem ColumnNotScored(string column) => new("CRMA7004", column);

    /// <summary>CRMA7005: a scoring rule says what its kind does not ask.</summary>
    public static Problem ScoreColumnNotForKind(ColumnName column, ScoreEventKind kind) => new("CRMA7005", column, kind);

    /// <summary>CRMA7006: somebody wrote an event that the server logs.</summary>
    public static Problem ScoreEventIsLogged(ScoreEventKind? kind) => new("CRMA7006", kind);

    /// <summary>CRMA7007: somebody changed what the log says.</summary>
    public static Problem ScoreEventUnchangeable(string name) => new("CRMA7007", name);

    /// <summary>CRMA7008: a page visit lacks what it needs.</summary>
    public static Problem VisitIncomplete(ColumnName column) => new("CRMA7008", column);

    /// <summary>CRMA7009: the key of a page visit is too long.</summary>
    public static Problem VisitKeyTooLong(string key, int length, int maximum) => new("CRMA7009", key, length, maximum);

    /// <summary>CRMA7010: a lead was saved while its score was computed.</summary>
    public static Problem ScoredMeanwhile() => new("CRMA7010");

    /// <summary>CRMA8001: a buying role names neither lead nor opportunity.</summary>
    public static Problem BuyingRoleOfNothing() => new("CRMA8001");

    /// <summary>CRMA8002: a buying role names both.</summary>
    public static Problem BuyingRoleOfTwo() => new("CRMA8002");

    /// <summary>CRMA8003: a buying role names nobody.</summary>
    public static Problem BuyingRoleWithoutPerson() => new("CRMA8003");

    /// <summary>CRMA8004: a buying role says no role.</summary>
    public static Problem BuyingRoleWithoutRole(ColumnName column) => new("CRMA8004", column);

    /// <summary>CRMA8005: somebody has the role already.</summary>
    public static Problem BuyingRoleTaken(string person) => new("CRMA8005", person);

    /// <summary>CRMA8101: something that a playbook needs is missing.</summary>
    public static Problem PlaybookIncomplete(ColumnName column) => new("CRMA8101", column);

    /// <summary>CRMA8102: a range of a playbook's situation ends before it begins.</summary>
    public static Problem PlaybookRangeReversed(ColumnName from, int least, ColumnName to, int most) => new("CRMA8102", from, least, to, most);

    /// <summary>CRMA8103: a playbook is for leads of a stage in which they are closed.</summary>
    public static Problem PlaybookOfClosedLeads(LeadStage stage) => new("CRMA8103", stage);

    /// <summary>CRMA8104: a playbook is for pending handovers of leads in a stage in which none is pending.</summary>
    public static Problem PlaybookOfPendingElsewhere(LeadStage stage, LeadStage ready) => new("CRMA8104", stage, ready);

    /// <summary>CRMA8105: a playbook that is no draft, or a step of one, was changed or deleted.</summary>
    public static Problem PlaybookFrozen(string playbook, int version, CriteriaSetPhase phase) => new("CRMA8105", playbook, version, phase);

    /// <summary>CRMA8106: a playbook that is no draft was signed.</summary>
    public static Problem PlaybookNotDraft(string playbook, int version, CriteriaSetPhase phase) => new("CRMA8106", playbook, version, phase);

    /// <summary>CRMA8107: a playbook in force was deactivated by somebody who is no administrator.</summary>
    public static Problem PlaybookInForce(string playbook, int version, string administratorRole) => new("CRMA8107", playbook, version, administratorRole);

    /// <summary>CRMA8108: a playbook was changed by another while it was signed, or while its steps were changed.</summary>
    public static Problem PlaybookChanged(string playbook) => new("CRMA8108", playbook);

    /// <summary>CRMA8109: a draft whose row is deactivated was signed.</summary>
    public static Problem PlaybookPutAway(string playbook) => new("CRMA8109", playbook);

    /// <summary>CRMA8110: a playbook without steps, or with too many, was signed.</summary>
    public static Problem PlaybookSteps(string playbook, int steps, int most) => new("CRMA8110", playbook, steps, most);

    /// <summary>CRMA8111: two steps of a playbook have one sequence.</summary>
    public static Problem PlaybookStepTwice(string playbook, int sequence, IReadOnlyList<string> steps) => new("CRMA8111", playbook, sequence, steps);

    /// <summary>CRMA8112: another playbook in force says of the same leads, at the same priority, something else.</summary>
    public static Problem PlaybookContradicts(string playbook, string other, int version, int priority) => new("CRMA8112", playbook, other, version, priority);

    /// <summary>CRMA8113: a step was said not to be done, without a reason.</summary>
    public static Problem StepReasonMissing(string step) => new("CRMA8113", step);

    /// <summary>CRMA8114: somebody else has answered a step already.</summary>
    public static Problem StepAnswered(string step, string by) => new("CRMA8114", step, by);

    /// <summary>CRMA8115: a step of one side was answered by somebody without its role.</summary>
    public static Problem StepOfOtherSide(string step, IReadOnlyList<string> roles) => new("CRMA8115", step, roles);

    /// <summary>CRMA8116: two people were at work on the suggested steps of one lead at the same moment.</summary>
    public static Problem StepsBusy(string lead) => new("CRMA8116", lead);

    /// <summary>CRMA8201: a row of learning lacks what it needs to say something.</summary>
    public static Problem LearningIncomplete(ColumnName column) => new("CRMA8201", column);

    /// <summary>CRMA8202: a row of learning names a day that is still to come.</summary>
    public static Problem LearningAhead(ColumnName column, DateTime day, DateTime today) => new("CRMA8202", column, day, today);

    /// <summary>CRMA8203: an innovation names a campaign and an experiment.</summary>
    public static Problem InnovationOfTwo() => new("CRMA8203");

    /// <summary>CRMA8204: an innovation was settled before it was noted.</summary>
    public static Problem InnovationSettledBeforeNoted(DateTime settled, DateTime noted) => new("CRMA8204", settled, noted);

    /// <summary>CRMA8205: an innovation that is neither adopted nor dropped was given the day of that.</summary>
    public static Problem InnovationUnsettled(DateTime settled) => new("CRMA8205", settled);

    /// <summary>CRMA8206: an open point is due before it was raised.</summary>
    public static Problem PointDueBeforeRaised(DateTime due, DateTime raised) => new("CRMA8206", due, raised);

    /// <summary>CRMA8207: an open point was closed before it was raised.</summary>
    public static Problem PointClosedBeforeRaised(DateTime closed, DateTime raised) => new("CRMA8207", closed, raised);

    /// <summary>CRMA8209: an open point was closed without saying what came of it.</summary>
    public static Problem PointWithoutResult() => new("CRMA8209");

    /// <summary>CRMA8210: somebody changes the self-rating of another.</summary>
    public static Problem RatingOfAnother(string rating) => new("CRMA8210", rating);

    /// <summary>CRMA8211: the leader rated this aspect for this quarter already.</summary>
    public static Problem RatingTaken(string rating) => new("CRMA8211", rating);

    /// <summary>CRMA9001: a required parameter is missing.</summary>
    public static Problem ParameterMissing(string parameter, string api) => new("CRMA9001", parameter, api);

    /// <summary>CRMA9002: a parameter lies outside its range.</summary>
    public static Problem ParameterOutOfRange(string parameter, int value, int minimum, int maximum) =>
        new("CRMA9002", parameter, value, minimum, maximum);

    /// <summary>CRMA9003: a parameter has a value that it does not know.</summary>
    public static Problem ParameterUnknown(string parameter, string value, IReadOnlyList<string> known) =>
        new("CRMA9003", parameter, value, known);

    /// <summary>CRMA9011: the roles of the user do not suffice for a Custom API.</summary>
    public static Problem RoleNeeded(string api, IReadOnlyList<string> roles) => new("CRMA9011", api, roles);

    /// <summary>CRMA9005: something unexpected; the details are in the trace only.</summary>
    public static Problem Unexpected(Guid correlationId) => new("CRMA9005", correlationId);

    /// <summary>CRMA9006: an environment variable has a value that it does not know.</summary>
    public static Problem PolicyUnknown(string variable, string value, IReadOnlyList<string> known) => new("CRMA9006", variable, value, known);

    private static Problem Gate(string code, LeadStage stage, CriteriaShortfall shortfall) =>
        new(code, stage, shortfall.Set, shortfall.Version, shortfall.Score, shortfall.Threshold, shortfall.Unmet);
}
