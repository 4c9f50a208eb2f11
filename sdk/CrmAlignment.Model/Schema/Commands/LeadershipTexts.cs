using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema.Choices;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the page of a leader's scorecard says; what choices are called it says as forms do.</summary>
internal static class LeadershipTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Whole, .. Parts, .. Innovations, .. Learning];

    private static IReadOnlyList<CommandTextSchema> Whole =>
    [
        new("leadershipTitle", new("Leadership", "Карта руководителя", "Карта керівника", "领导者记分卡")),
        new("leadershipScored", new("Scorecard of {0}.", "Карта за период: {0}.", "Карта за період: {0}.", "{0} 的记分卡。")),
        new("leadershipTotal", new("What a leader is measured by", "По чему судят о руководителе", "За чим судять про керівника", "衡量领导者的依据")),
        new("outOf100", new("{0} of 100", "{0} из 100", "{0} зі 100", "{0}（满分 100）")),
        new(
            "nothingKnownOf",
            new(
                "Nothing is known of: {0}. The total is told once each part has a value.",
                "Ничего не известно: {0}. Итог появится, когда у каждой части будет значение.",
                "Нічого не відомо: {0}. Підсумок з’явиться, коли кожна частина матиме значення.",
                "尚无数据：{0}。各部分都有数值后才给出总分。")),
        new(
            "leadershipHint",
            new(
                "From the rows that you may read. What too few rows tell is taken from the leader's self-ratings of the quarter and marked so. A part is the mean of its known aspects; the parts weigh 40, 40 and 20.",
                "По строкам, которые вы можете читать. Где строк мало, берутся самооценки руководителя за квартал, с пометкой. Часть — среднее известных аспектов; веса частей 40, 40 и 20.",
                "За рядками, які ви можете читати. Де рядків мало, беруться самооцінки керівника за квартал, з позначкою. Частина — середнє відомих аспектів; ваги частин 40, 40 і 20.",
                "统计您有权读取的记录。记录太少时采用领导者该季度的自评并加以标明。各部分为已知方面的平均值，权重为 40、40 和 20。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Parts =>
    [
        new("part", new("Part", "Часть", "Частина", "部分")),
        new("partWeighs", new("{0}, weight {1}", "{0}, вес {1}", "{0}, вага {1}", "{0}，权重 {1}")),
        new("partModelBuilding", new("Model building", "Построение модели", "Побудова моделі", "建立模型")),
        new("partModelChecking", new("Model checking", "Проверка модели", "Перевірка моделі", "检验模型")),
        new("partLearningOrganization", new("Learning organization", "Обучающаяся компания", "Компанія, що навчається", "学习型组织")),
        new(
            "partComesFrom",
            new(
                "counted: {0}, self-rated: {1}, not known: {2}",
                "посчитано: {0}, самооценка: {1}, неизвестно: {2}",
                "пораховано: {0}, самооцінка: {1}, невідомо: {2}",
                "统计 {0}，自评 {1}，未知 {2}")),
        new("aspect", new("Aspect", "Аспект", "Аспект", "方面")),
        new("scoreTo100", new("0 to 100", "От 0 до 100", "Від 0 до 100", "0 到 100 分")),
        new("valueComesFrom", new("Where the value comes from", "Откуда значение", "Звідки значення", "数值来源")),
        new("rowsThatHaveIt", new("Have it", "Отвечают", "Відповідають", "符合数")),
        new("rowsLookedAt", new("Of", "Всего", "Усього", "总数")),
        new("firstRows", new("the first {0}", "первые {0}", "перші {0}", "前 {0} 条")),
        new("fromData", new("counted from data", "по данным", "за даними", "根据数据")),
        new("fromSelfRating", new("self-rated, {0} of 5", "самооценка, {0} из 5", "самооцінка, {0} з 5", "自评，{0}/5")),
        new("noSelfRating", new("no self-rating", "нет самооценки", "немає самооцінки", "无自评")),
        new("tooFewOf", new("not enough data, {0} needed", "мало данных, нужно {0}", "мало даних, потрібно {0}", "数据不足，需要 {0}")),
        new("selfRatings", new("Self-ratings that count", "Учтенные самооценки", "Враховані самооцінки", "计入的自评")),
        new(
            "selfRatingsHint",
            new(
                "The leader's own word, since too few rows tell. Question it by its reason.",
                "Слова самого руководителя: строк слишком мало. Судите по основанию.",
                "Слова самого керівника: рядків надто мало. Судіть за підставою.",
                "因记录太少而采用领导者本人的说法。请根据依据判断。")),
        new("ratingReason", new("Reason for the rating", "Основание оценки", "Підстава оцінки", "评分依据")),
        new("aspectCriteriaCoverage", Of(LeadershipAspect.CriteriaCoverage)),
        new("aspectAgreedTerms", Of(LeadershipAspect.AgreedTerms)),
        new("aspectPlaybooksInForce", Of(LeadershipAspect.PlaybooksInForce)),
        new("aspectPlannedMonths", Of(LeadershipAspect.PlannedMonths)),
        new("aspectSharedUnderstanding", Of(LeadershipAspect.SharedUnderstanding)),
        new("aspectAnsweredHandovers", Of(LeadershipAspect.AnsweredHandovers)),
        new("aspectAnsweredSteps", Of(LeadershipAspect.AnsweredSteps)),
        new("aspectConclusiveExperiments", Of(LeadershipAspect.ConclusiveExperiments)),
        new("aspectCheckedAssumptions", Of(LeadershipAspect.CheckedAssumptions)),
        new("aspectFollowedLessons", Of(LeadershipAspect.FollowedLessons)),
        new("aspectSettledInnovations", Of(LeadershipAspect.SettledInnovations)),
        new("aspectExchangeMonths", Of(LeadershipAspect.ExchangeMonths)),
        new("aspectPointsInTime", Of(LeadershipAspect.PointsInTime)),
        new("aspectOpenness", Of(LeadershipAspect.Openness)),
    ];

    private static IReadOnlyList<CommandTextSchema> Innovations =>
    [
        new("innovationLog", new("Innovation log", "Журнал нововведений", "Журнал нововведень", "创新日志")),
        new(
            "innovationLogHint",
            new(
                "What came by the campaign of an innovation, or by those of its experiment, of revenue {0}, profit {1}, {2} customers and {3} deals won. That is no effect: nobody knows what had come without it.",
                "Что пришло через кампанию нововведения или кампании его эксперимента, при общей выручке {0}, прибыли {1}, клиентах {2} и выигранных сделках {3}. Это не эффект: никто не знает, что пришло бы без него.",
                "Що прийшло через кампанію нововведення або кампанії його експерименту, за загальної виручки {0}, прибутку {1}, клієнтів {2} і виграних угод {3}. Це не ефект: ніхто не знає, що прийшло б без нього.",
                "通过创新的市场活动或其实验的市场活动所得；全公司收入 {0}，利润 {1}，客户 {2}，赢单 {3}。这不是效果：没有它会如何，无人知道。")),
        new("innovation", Glossary.Innovation.Name),
        new("ideaFrom", new("Source of inspiration", "Источник идеи", "Джерело ідеї", "灵感来源")),
        new("innovationPhase", new("Innovation phase", "Состояние нововведения", "Стан нововведення", "创新状态")),
        new("wonBy", new("Deals won by it", "Выигранные сделки по нему", "Виграні угоди за ним", "由此赢单")),
        new("revenueBy", new("Revenue by it", "Выручка по нему", "Виручка за ним", "由此收入")),
        new("revenueShareBy", new("Its share of the revenue", "Его доля в выручке", "Його частка від виручки", "占收入比例")),
        new("profitBy", new("Profit by it", "Прибыль по нему", "Прибуток за ним", "由此利润")),
        new("profitShareBy", new("Its share of the profit", "Его доля в прибыли", "Його частка у прибутку", "占利润比例")),
        new("clientsBy", new("Customers by it", "Клиенты по нему", "Клієнти за ним", "由此客户")),
        new("clientShareBy", new("Its share of the customers", "Его доля в клиентах", "Його частка у клієнтах", "占客户比例")),
        new("notMeasured", new("not measured: no campaign", "не измерено: нет кампании", "не виміряно: немає кампанії", "未衡量：无市场活动")),
        new("allAdopted", new("All adopted", "Все внедренные", "Усі впроваджені", "全部已采用")),
        new("innovationProposed", Of(InnovationPhase.Proposed)),
        new("innovationTried", Of(InnovationPhase.Tried)),
        new("innovationAdopted", Of(InnovationPhase.Adopted)),
        new("innovationDropped", Of(InnovationPhase.Dropped)),
        new("ideaOwnTeam", Of(InnovationSource.OwnTeam)),
        new("ideaOtherDepartment", Of(InnovationSource.OtherDepartment)),
        new("ideaCustomer", Of(InnovationSource.Customer)),
        new("ideaCompetitor", Of(InnovationSource.Competitor)),
        new("ideaOtherIndustry", Of(InnovationSource.OtherIndustry)),
        new("ideaResearch", Of(InnovationSource.Research)),
        new("ideaEvent", Of(InnovationSource.Event)),
        new("ideaPartner", Of(InnovationSource.Partner)),
    ];

    private static IReadOnlyList<CommandTextSchema> Learning =>
    [
        new("exchangeDays", Glossary.ExchangeDay.Plural),
        new("exchangeDay", Glossary.ExchangeDay.Name),
        new("heldOn", new("Held on", "Проведен", "Проведено", "举行日期")),
        new("visitingSide", new("Visiting department", "Отдел-гость", "Відділ-гість", "来访部门")),
        new("whatWasSeen", new("What was seen", "Что увидели", "Що побачили", "所见")),
        new("whatWasAgreed", new("What was agreed", "О чем договорились", "Про що домовилися", "所约定")),
        new("noExchangeDay", new("None was held in this time.", "За это время не проведено ни одного.", "За цей час не проведено жодного.", "此期间未举行。")),
        new("openPoints", Glossary.OpenPoint.Plural),
        new("openPoint", Glossary.OpenPoint.Name),
        new("whoDoesIt", Glossary.Responsible.Name),
        new("pointDue", new("Due date", "Срок", "Строк", "到期日")),
        new("pointState", new("In time or overdue", "В срок или просрочен", "Вчасно чи прострочено", "是否逾期")),
        new("pointOverdue", new("overdue", "просрочен", "прострочено", "已逾期")),
        new("pointInTime", new("in time", "в срок", "вчасно", "未逾期")),
        new("noOpenPoint", new("None is open.", "Нет открытых.", "Немає відкритих.", "目前没有。")),
        new("sideMarketing", Glossary.Marketing.Name),
        new("sideSales", Glossary.Sales.Name),
        new("sideBoth", Glossary.BothSides.Name),
    ];

    private static Label Of(LeadershipAspect aspect) => Of(LeadershipChoices.Aspect, (int)aspect);

    private static Label Of(InnovationPhase phase) => Of(LeadershipChoices.Phase, (int)phase);

    private static Label Of(InnovationSource source) => Of(LeadershipChoices.Source, (int)source);

    private static Label Of(ChoiceSchema choice, int value) => choice.Options.Single(option => option.Value == value).Label;
}
