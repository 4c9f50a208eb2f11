using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace CrmAlignment.Model.Schema;

/// <summary>
/// The words of the product in its four languages: the one source of what a stage, a table, an outcome, a verdict or a KPI is called.
/// Labels refer to it; tests hold forms, views and messages to it.
/// </summary>
public static class Glossary
{
    // The funnel and its records
    internal static Term Lead { get; } = new(
        new("Lead", "Лид", "Лід", "线索"),
        "A person or company that may buy and of whom sales has not yet made an opportunity.")
    {
        Plural = new("Leads", "Лиды", "Ліди", "线索"),
        Root = new("leads?", "лид", "лід", "线索"),
        Avoided = ["интерес", "потенційний клієнт", "потенційного клієнта", "потенційні клієнти", "потенційних клієнтів", "потенциальный клиент", "потенциального клиента", "潜在顾客", "潜在客户"],
    };

    internal static Term SalesReadyLead { get; } = new(
        new("Sales ready lead", "Готовый лид", "Готовий лід", "可移交线索"),
        "A lead that meets the criteria on which marketing and sales agreed, so that marketing may hand it over.")
    {
        Root = new("sales ready leads?", "готов", "готов", "可移交"),
        Avoided = ["готов к продаже", "готовий до продажу", "готов к передаче", "готовий до передачі"],
    };

    internal static Term Opportunity { get; } = new(
        new("Opportunity", "Сделка", "Угода", "商机"),
        "A sale that is being worked on, from the qualified lead until it is won or lost.")
    {
        Plural = new("Opportunities", "Сделки", "Угоди", "商机"),
        Root = new("opportunity|opportunities", "сдел", "угод", "商机"),
        Avoided = ["возможная сделка", "возможные сделки", "можлива угода", "можливі угоди"],
    };

    internal static Term Client { get; } = new(
        new("Customer", "Клиент", "Клієнт", "客户"),
        "An account or a contact that has bought.")
    { Root = new("customers?|clients?", "клиент", "клієнт", "客户") };

    internal static Term Account { get; } = new(
        new("Account", "Компания", "Компанія", "公司"),
        "A customer that is a company or another body.");

    internal static Term Contact { get; } = new(
        new("Contact", "Контактное лицо", "Контактна особа", "联系人"),
        "A customer that is a person.");

    internal static Term Campaign { get; } = new(
        new("Campaign", "Кампания", "Кампанія", "市场活动"),
        "What marketing undertakes to win leads, with its cost.")
    { Root = new("campaigns?(?!:)", "кампани", "кампані", "市场活动") };

    internal static Term LeadCategory { get; } = new(
        new("Lead category", "Категория лидов", "Категорія лідів", "线索类别"),
        "A kind of lead or a product line, with criteria, targets and numbers of its own.")
    {
        Plural = new("Lead categories", "Категории лидов", "Категорії лідів", "线索类别"),
        Root = new("lead categor(y|ies)", "категори", "категорі", "类别"),
    };

    internal static Term BusinessUnit { get; } = new(
        new("Business unit", "Подразделение", "Підрозділ", "业务部门"),
        "A unit of the organization as Dataverse knows it; rights and scorecards follow it.")
    { Root = new("business units?", "подразделени", "підрозділ", "业务部门") };

    internal static Term WholeOrganization { get; } = new(
        new("Organization", "Вся компания", "Уся компанія", "全公司"),
        "All business units together: the widest scope of a scorecard.")
    { Avoided = ["организаци", "організаці"] };

    internal static Term Marketing { get; } = new(
        new("Marketing", "Маркетинг", "Маркетинг", "市场部"),
        "The department that finds leads and hands them over.")
    { Root = new("marketing", "маркетинг", "маркетинг", "市场|营销") };

    internal static Term Sales { get; } = new(
        new("Sales", "Продажи", "Продажі", "销售部"),
        "The department that accepts leads and closes opportunities.");

    internal static Term BothSides { get; } = new(
        new("Both", "Оба отдела", "Обидва відділи", "双方"),
        "Marketing and sales together.");

    internal static Term Responsible { get; } = new(
        new("Responsible", "Отвечает", "Відповідає", "负责部门"),
        "Which department has to act on a lead in its stage.");

    // Stages
    internal static Term Stage { get; } = new(
        new("Stage", "Этап", "Етап", "阶段"),
        "Where a lead stands in the funnel, with one meaning for marketing and sales.")
    { Root = new("stages?", "этап", "етап", "阶段") };

    internal static Term Inquiry { get; } = new(
        new("Inquiry", "Новый лид", "Новий лід", "新线索"),
        "First stage: the lead has come in and nobody has judged it.")
    { Avoided = ["обращени", "звернен", "询盘"] };

    internal static Term MarketingQualified { get; } = new(
        new("Marketing qualified", "Квалифицирован маркетингом", "Кваліфікований маркетингом", "营销合格"),
        "Second stage: marketing considers the lead worth its work.")
    { Avoided = ["市场认可"] };

    internal static Term SalesReady { get; } = new(
        new("Sales ready", "Готовый лид", "Готовий лід", "可移交"),
        "Third stage: the lead meets the agreed criteria and waits for sales.");

    internal static Term SalesAccepted { get; } = new(
        new("Sales accepted", "Принят продажами", "Прийнятий продажами", "销售已接受"),
        "Fourth stage: sales has accepted the handover and works on the lead.");

    internal static Term Qualified { get; } = new(
        new("Qualified", "Квалифицирован", "Кваліфікований", "销售合格"),
        "Last stage: sales has qualified the lead; an opportunity may follow.");

    internal static Term Nurture { get; } = new(
        new("Nurture", "Подпитка", "Підживлення", "孵化"),
        "Beside the funnel: a rejected lead is kept warm until it meets the criteria or its time is over.")
    {
        Root = new("nurture|nurtured", "подпит", "підживлен", "孵化"),
        Avoided = ["подогрев", "підігріван", "培育"],
    };

    internal static Term Disqualified { get; } = new(
        new("Disqualified", "Дисквалифицирован", "Дискваліфікований", "不合格"),
        "Out of the funnel: the lead was rejected for good or closed by a person.");

    // Agreement
    internal static Term CriteriaSet { get; } = new(
        new("Criteria set", "Набор критериев", "Набір критеріїв", "条件集"),
        "A versioned set of criteria that marketing and sales both signed.")
    {
        Plural = new("Criteria sets", "Наборы критериев", "Набори критеріїв", "条件集"),
        Root = new("criteria sets?", "наб", "наб", "条件集"),
    };

    internal static Term Criterion { get; } = new(
        new("Criterion", "Критерий", "Критерій", "条件"),
        "One thing that a lead must have, or that gives it points.")
    {
        Plural = new("Criteria", "Критерии", "Критерії", "条件"),
        Root = new("criterion|criteria", "критери", "критері", "条件"),
    };

    internal static Term UnmetCriteria { get; } = new(
        new("Unmet criteria", "Невыполненные критерии", "Невиконані критерії", "未满足的条件"),
        "What a lead still lacks.");

    internal static Term Score { get; } = new(
        new("Score", "Баллы", "Бали", "得分"),
        "Points of the scored criteria that a lead meets.");

    internal static Term EngagementScore { get; } = new(
        new("Engagement score", "Балл вовлеченности", "Бал залученості", "互动得分"),
        "What is left of the points that a lead got for what it did, such as responses, calls and visits.")
    {
        Root = new("engagement score", "балл|вовлеченност", "бал|залученост", "互动得分"),
    };

    internal static Term ScoreRule { get; } = new(
        new("Scoring rule", "Правило вовлеченности", "Правило залученості", "互动计分规则"),
        "For what a lead gets how many points of its engagement score, and how they fade.")
    { Plural = new("Scoring rules", "Правила вовлеченности", "Правила залученості", "互动计分规则") };

    internal static Term ScoreEvent { get; } = new(
        new("Engagement event", "Событие вовлеченности", "Подія залученості", "互动事件"),
        "One thing that a lead did, with the points that a rule gave for it: a row of the log of its engagement score.")
    { Plural = new("Engagement events", "События вовлеченности", "Події залученості", "互动事件") };

    internal static Term HalfLife { get; } = new(
        new("Half-life in days", "Период полузатухания, дней", "Період напівзгасання, днів", "减半天数"),
        "Days after which half of the points of an event is left; empty where they do not fade.");

    // Verdicts
    internal static Term Verdict { get; } = new(
        new("Verdict", "Результат проверки", "Результат перевірки", "评定结果"),
        "Whether a lead meets the criteria set that applies to it.")
    {
        Root = new("verdict", "результат", "результат", "评定"),
        Avoided = ["заключени", "висновок", "висновк"],
    };

    internal static Term NoCriteria { get; } = new(
        new("No criteria apply", "Нет подходящих критериев", "Немає відповідних критеріїв", "无适用条件"),
        "Verdict: no criteria set applies to the lead.");

    internal static Term NotMet { get; } = new(
        new("Not met", "Не соответствует критериям", "Не відповідає критеріям", "不符合条件"),
        "Verdict: the lead lacks something that the criteria set asks.");

    internal static Term Met { get; } = new(
        new("Met", "Соответствует критериям", "Відповідає критеріям", "符合条件"),
        "Verdict: the lead has all that the criteria set asks.");

    // Handover
    internal static Term Handover { get; } = new(
        new("Handover", "Передача лида", "Передача ліда", "线索移交"),
        "One offer of a lead by marketing to sales, with the decision of sales.")
    {
        Plural = new("Handovers", "Передачи лидов", "Передачі лідів", "线索移交"),
        Root = new("handovers?", "переда", "переда", "移交"),
    };

    internal static Term HandoverPending { get; } = new(
        new("Pending", "Ожидает решения", "Очікує рішення", "待决定"),
        "Outcome of a handover: sales has not decided yet.");

    internal static Term HandoverAccepted { get; } = new(
        new("Accepted", "Принята", "Прийнята", "已接受"),
        "Outcome of a handover: sales takes the lead.");

    internal static Term HandoverRejected { get; } = new(
        new("Rejected", "Отклонена", "Відхилена", "已拒绝"),
        "Outcome of a handover: sales gives the lead back with a reason.");

    internal static Term HandoverExpired { get; } = new(
        new("Expired", "Просрочена", "Прострочена", "已过期"),
        "Outcome of a handover: sales did not decide within the agreed hours.");

    internal static Term HandoverWithdrawn { get; } = new(
        new("Withdrawn", "Отозвана", "Відкликана", "已撤回"),
        "Outcome of a handover: the lead left the offer before sales answered; it counts in no rate.");

    internal static Term AcceptedUnmet { get; } = new(
        new("Accepted, criteria not met", "Принят, критерии не выполнены", "Прийнятий, критерії не виконані", "已接受但不符合条件"),
        "Sales accepted the lead, and it does not meet its criteria now.");

    internal static Term RejectionReason { get; } = new(
        new("Rejection reason", "Причина отклонения", "Причина відхилення", "拒绝原因"),
        "Why a lead was rejected or disqualified; it decides between nurture and disqualification.")
    {
        Plural = new("Rejection reasons", "Причины отклонения", "Причини відхилення", "拒绝原因"),
        Root = new("rejection reasons?", "причин", "причин", "原因"),
    };

    internal static Term ExcludedFromKpis { get; } = new(
        new("Excluded from KPIs", "Не учитывается в показателях", "Не враховується в показниках", "不计入绩效指标"),
        "Spam and duplicates: what is rejected for such a reason counts neither against marketing nor against sales.");

    internal static Term WorkCalendar { get; } = new(
        new("Work calendar", "Рабочий календарь", "Робочий календар", "工作日历"),
        "The working hours by which handovers fall due.")
    {
        Plural = new("Work calendars", "Рабочие календари", "Робочі календарі", "工作日历"),
        Root = new("calendars?", "календар", "календар", "日历"),
    };

    // Assessment and nurture
    internal static Term Assessment { get; } = new(
        new("Assessment", "Проверка лида", "Перевірка ліда", "线索评定"),
        "Evidence of a verdict: what a criteria set said of a lead, and when.")
    { Plural = new("Assessments", "Проверки лидов", "Перевірки лідів", "线索评定") };

    internal static Term NurtureEnrollment { get; } = new(
        new("Nurture enrollment", "Подпитка лида", "Підживлення ліда", "孵化记录"),
        "One stay of a lead in nurture, from its rejection until it leaves.")
    { Plural = new("Nurture enrollments", "Подпитка лидов", "Підживлення лідів", "孵化记录") };

    internal static Term NurtureTrack { get; } = new(
        new("Nurture track", "Программа подпитки", "Програма підживлення", "孵化方案"),
        "A queue and a sequence of touches for a kind of rejected leads.")
    {
        Plural = new("Nurture tracks", "Программы подпитки", "Програми підживлення", "孵化方案"),
        Root = new("tracks?", "програм", "програм", "方案"),
    };

    internal static Term NurtureStep { get; } = new(
        new("Nurture step", "Шаг подпитки", "Крок підживлення", "孵化步骤"),
        "One touch of a track, with its delay and channel.")
    { Plural = new("Nurture steps", "Шаги подпитки", "Кроки підживлення", "孵化步骤") };

    internal static Term RoutingRule { get; } = new(
        new("Routing rule", "Правило распределения", "Правило розподілу", "分配规则"),
        "Which track a rejected lead goes to.")
    {
        Plural = new("Routing rules", "Правила распределения", "Правила розподілу", "分配规则"),
        Root = new("routing rules?", "распределени", "розподіл", "分配规则"),
        Avoided = ["маршрутизац", "路由"],
    };

    internal static Term Queue { get; } = new(
        new("Queue", "Очередь", "Черга", "队列"),
        "Where the leads of a track wait for somebody.")
    { Root = new("queues?", "очеред", "черг", "队列") };

    internal static Term Touches { get; } = new(
        new("Touches", "Касания", "Дотики", "触达次数"),
        "Contacts with a lead in nurture: an email, a call, an event, content.")
    {
        Root = new("touch|touches", "касан", "дотик", "触达"),
        Avoided = ["контакт"],
    };

    internal static Term EnrollmentWaiting { get; } = new(
        new("Waiting", "На подпитке", "На підживленні", "孵化中"),
        "Outcome of an enrollment: the lead is in nurture now.");

    internal static Term EnrollmentReturned { get; } = new(
        new("Returned to sales", "Вернулся в продажи", "Повернувся в продажі", "已返回销售部"),
        "Outcome of an enrollment: the lead met the criteria again.");

    internal static Term EnrollmentAgedOut { get; } = new(
        new("Aged out", "Срок истек", "Строк минув", "已超期"),
        "Outcome of an enrollment: the window of the track closed.");

    internal static Term EnrollmentWithdrawn { get; } = new(
        new("Withdrawn", "Снят с подпитки", "Знятий із підживлення", "已撤出"),
        "Outcome of an enrollment: somebody took the lead out of nurture.");

    // Scorecards
    internal static Term Scorecard { get; } = new(
        new("Scorecard", "Карта показателей", "Карта показників", "记分卡"),
        "The mutual KPIs of one period and scope.")
    {
        Plural = new("Scorecards", "Карты показателей", "Карти показників", "记分卡"),
        Root = new("scorecards?", "карт", "карт", "记分卡"),
    };

    internal static Term Scope { get; } = new(
        new("Scope", "Разрез", "Розріз", "统计范围"),
        "For whom a scorecard counts: the whole organization, a business unit, a campaign or a lead category.")
    {
        Root = new("scopes?", "разрез", "розріз", "范围"),
        Avoided = ["охват", "охоплення"],
    };

    internal static Term Symptom { get; } = new(
        new("Symptom", "Симптом", "Симптом", "症状"),
        "A sign, computed from scorecards or rows, that marketing and sales do not work from one funnel.")
    { Root = new("symptoms?", "симптом", "симптом", "症状") };

    internal static Term Benchmark { get; } = new(
        new("Benchmark", "Ориентир", "Орієнтир", "基准"),
        "A published number of other organizations, shown beside with its source and year.")
    { Root = new("benchmarks?", "ориентир", "орієнтир", "基准") };

    internal static Term Attribution { get; } = new(
        new("Attribution", "Атрибуция", "Атрибуція", "归因"),
        "The division of what won opportunities brought between the campaigns that led to them, by a model such as first touch or linear.")
    { Root = new("attribution", "атрибуци", "атрибуці", "归因") };

    internal static Term CampaignTouch { get; } = new(
        new("Campaign touch", "Касание кампании", "Дотик кампанії", "市场活动触达"),
        "A contact of a campaign with those who buy: a lead that it brought, an answer to it, an activity completed for it.")
    { Root = new("campaign touch(es)?", "касан", "дотик", "触达") };

    internal static Term ValidDatum { get; } = new(
        new("Valid datum", "Пригодная запись", "Придатний запис", "有效数据"),
        "A lead that names a person or a company and has an e-mail address or a telephone number that may be used.")
    {
        Plural = new("Valid data", "Пригодные записи", "Придатні записи", "有效数据"),
        Root = new("valid (datum|data)", "пригодн", "придатн", "有效数据"),
    };

    internal static Term RepeatRate { get; } = new(
        new("Repeat rate", "Доля повторных клиентов", "Частка повторних клієнтів", "复购率"),
        "Customers who bought again in the twelve months after the month of their first purchase, of all who bought first.");

    internal static Term FunnelModel { get; } = new(
        new("Funnel model", "Модель воронки", "Модель воронки", "漏斗模型"),
        "By which of its sales a funnel has to pay for a customer: single sale, repeat sale or mixed sale.")
    {
        Plural = new("Funnel models", "Модели воронки", "Моделі воронки", "漏斗模型"),
        Root = new("funnel models?", "модел", "модел", "漏斗模型"),
    };

    internal static Term SingleSale { get; } = new(
        new("Single sale", "Разовая продажа", "Разовий продаж", "一次性销售"),
        "The funnel model of customers of whom surely fewer than one of ten buys again, so that the first sale has to pay for them.")
    { Root = new("single sale", "разов", "разов", "一次性") };

    internal static Term RepeatSale { get; } = new(
        new("Repeat sale", "Повторная продажа", "Повторний продаж", "重复销售"),
        "The funnel model of customers who buy again, each as likely as another.")
    { Root = new("repeat sale", "повторн", "повторн", "重复销售") };

    internal static Term MixedSale { get; } = new(
        new("Mixed sale", "Смешанная продажа", "Змішаний продаж", "混合销售"),
        "The funnel model of customers of two kinds: some buy again, and surely more never do than if all were alike.")
    { Root = new("mixed sale", "смешан", "змішан", "混合销售") };

    internal static Term ClientPeriod { get; } = new(
        new("Client period", "Клиент за период", "Клієнт за період", "客户期间"),
        "Revenue of one customer in one period and scope; it makes client counts exact.")
    { Plural = new("Client periods", "Клиенты по периодам", "Клієнти за періодами", "客户期间") };

    internal static Term Holiday { get; } = new(
        new("Holiday", "Нерабочий день", "Неробочий день", "节假日"),
        "A day of a work calendar without working hours.")
    { Plural = new("Holidays", "Нерабочие дни", "Неробочі дні", "节假日") };

    internal static Term KpiFact { get; } = new(
        new("KPI fact", "Запись реестра показателей", "Запис реєстру показників", "绩效台账记录"),
        "What one change of one record added to the KPIs or took from them.")
    { Plural = new("KPI facts", "Реестр показателей", "Реєстр показників", "绩效台账") };

    internal static Term KpiDrift { get; } = new(
        new("KPI drift", "Расхождение показателей", "Розбіжність показників", "绩效差异"),
        "A number that an audit found to differ from what the records behind it say.")
    { Plural = new("KPI drifts", "Расхождения показателей", "Розбіжності показників", "绩效差异") };

    internal static Term KpiTarget { get; } = new(
        new("Target", "План", "План", "目标"),
        "What marketing and sales want to reach together: a plan for one measure, fiscal period and scope.")
    { Plural = new("Targets", "Планы", "Плани", "目标") };

    internal static Term GlossaryTerm { get; } = new(
        new("Term", "Термин", "Термін", "术语"),
        "A word that marketing and sales use alike, with the meaning that both sides signed and who is responsible.")
    { Plural = new("Terms", "Термины", "Терміни", "术语") };

    internal static Term Playbook { get; } = new(
        new("Playbook", "Сценарий", "Сценарій", "行动手册"),
        "What to do with a lead in a situation, step by step, in the version that was signed.")
    {
        Plural = new("Playbooks", "Сценарии", "Сценарії", "行动手册"),
        Root = new("playbooks?", "сценари", "сценарі", "行动手册"),
    };

    internal static Term PlaybookStep { get; } = new(
        new("Playbook step", "Шаг сценария", "Крок сценарію", "行动手册步骤"),
        "One thing to do of a playbook, with the department that does it and the working hours for it.")
    { Plural = new("Playbook steps", "Шаги сценариев", "Кроки сценаріїв", "行动手册步骤") };

    internal static Term SuggestedStep { get; } = new(
        new("Suggested step", "Предложенный шаг", "Запропонований крок", "建议的步骤"),
        "A step of a playbook that was shown for a lead to somebody who may answer it, and what became of it.")
    { Plural = new("Suggested steps", "Предложенные шаги", "Запропоновані кроки", "建议的步骤") };

    internal static Term Experiment { get; } = new(
        new("Experiment", "Эксперимент", "Експеримент", "实验"),
        "A mini-campaign that compares two arms or more by leads, with what is measured and when it may end agreed before it begins.")
    {
        Plural = new("Experiments", "Эксперименты", "Експерименти", "实验"),
        Root = new("experiments?", "эксперимент", "експеримент", "实验"),
    };

    internal static Term ExperimentArm { get; } = new(
        new("Experiment arm", "Вариант эксперимента", "Варіант експерименту", "实验方案"),
        "One of the variants that an experiment compares, known by its campaign; one of them, the control, is what is done already.")
    {
        Plural = new("Experiment arms", "Варианты эксперимента", "Варіанти експерименту", "实验方案"),
        Root = new("arms?", "вариант", "варіант", "方案"),
    };

    internal static Term Innovation { get; } = new(
        new("Innovation", "Нововведение", "Нововведення", "创新"),
        "A new way of working that somebody proposed, with where the idea came from and whether it was adopted.")
    {
        Plural = new("Innovations", "Нововведения", "Нововведення", "创新"),
        Root = new("innovations?", "нововведен", "нововведен", "创新"),
    };

    internal static Term ExchangeDay { get; } = new(
        new("Exchange day", "День обмена", "День обміну", "交流日"),
        "A day that people of one department spent at the work of the other, to see how it is done.")
    {
        Plural = new("Exchange days", "Дни обмена", "Дні обміну", "交流日"),
        Root = new("exchange days?", "обмен", "обмін", "交流日"),
    };

    internal static Term OpenPoint { get; } = new(
        new("Open point", "Открытый вопрос", "Відкрите питання", "待办事项"),
        "Something that marketing and sales agreed to do, with who does it and until when.")
    {
        Plural = new("Open points", "Открытые вопросы", "Відкриті питання", "待办事项"),
        Root = new("open points?", "вопрос", "питан", "事项"),
    };

    internal static Term LeaderRating { get; } = new(
        new("Self-rating", "Самооценка", "Самооцінка", "自评"),
        "How a leader rates himself on something of which no data tell.")
    {
        Plural = new("Self-ratings", "Самооценки", "Самооцінки", "自评"),
        Root = new("self-ratings?|self-rated", "самооцен", "самооцін", "自评"),
    };

    internal static Term PurchaseStage { get; } = new(
        new("Purchase stage", "Этап закупки", "Етап закупівлі", "采购阶段"),
        "How far the customer has come with his own purchase, whatever our sales process says.");

    internal static Term BuyingCenter { get; } = new(
        new("Buying center", "Закупочный центр", "Закупівельний центр", "采购中心"),
        "The people who have a part in a purchase of the customer's company.")
    { Root = new("buying centers?", "закупочн", "закупівельн", "采购中心") };

    internal static Term BuyingRole { get; } = new(
        new("Buying role", "Роль в закупочном центре", "Роль у закупівельному центрі", "采购角色"),
        "What one person does in the purchase: decider, influencer, user, buyer, gatekeeper or initiator; a person may do several things.")
    {
        Plural = new("Buying roles", "Роли в закупочном центре", "Ролі в закупівельному центрі", "采购角色"),
    };

    internal static Term BaseCurrency { get; } = new(
        new("Base currency", "Базовая валюта", "Базова валюта", "基础货币"),
        "The currency of the organization, in which scorecards count.")
    {
        Root = new("base currency", "базов", "базов", "基础货币"),
        Avoided = ["本位币"],
    };

    // KPI measures
    internal static Term Revenue { get; } = new(
        new("Revenue", "Выручка", "Виручка", "收入"),
        "What the opportunities won in the period brought.")
    {
        Root = new("revenue", "выручк", "виручк", "收入"),
        Avoided = ["доход", "дохід"],
    };

    internal static Term CostOfSales { get; } = new(
        new("Cost of sales", "Себестоимость продаж", "Собівартість продажів", "销售成本"),
        "What the opportunities won in the period cost.");

    internal static Term MarketingSpend { get; } = new(
        new("Marketing spend", "Затраты на маркетинг", "Витрати на маркетинг", "市场费用"),
        "What campaigns and their activities cost in the period.");

    internal static Term LeadsCreated { get; } = new(
        new("Leads created", "Создано лидов", "Створено лідів", "新建线索数"),
        "Leads that came in, without those merged or excluded.");

    internal static Term MarketingQualifiedCount { get; } = new(
        new("Marketing qualified", "Квалифицировано маркетингом", "Кваліфіковано маркетингом", "营销合格数"),
        "Leads that became marketing qualified.");

    internal static Term SalesReadyCount { get; } = new(
        new("Sales ready", "Готовые лиды", "Готові ліди", "可移交数"),
        "Leads that became sales ready.");

    internal static Term AcceptedCount { get; } = new(
        new("Accepted", "Принято продажами", "Прийнято продажами", "销售接受数"),
        "Handovers that sales accepted.");

    internal static Term RejectedCount { get; } = new(
        new("Rejected", "Отклонено продажами", "Відхилено продажами", "销售拒绝数"),
        "Handovers that sales rejected, without those excluded.");

    internal static Term ExpiredCount { get; } = new(
        new("Expired", "Просрочено передач", "Прострочено передач", "过期移交数"),
        "Handovers without a decision in time.");

    internal static Term QualifiedCount { get; } = new(
        new("Qualified", "Квалифицировано", "Кваліфіковано", "销售合格数"),
        "Leads that were qualified.");

    internal static Term NurturedCount { get; } = new(
        new("Nurtured", "Отправлено на подпитку", "Відправлено на підживлення", "转入孵化数"),
        "Enrollments that began.");

    internal static Term DisqualifiedCount { get; } = new(
        new("Disqualified", "Дисквалифицировано", "Дискваліфіковано", "不合格数"),
        "Leads that were disqualified, without those merged or excluded.");

    internal static Term Won { get; } = new(
        new("Won", "Выиграно сделок", "Виграно угод", "赢单数"),
        "Opportunities won.");

    internal static Term WonBySales { get; } = new(
        new("Won by sales", "Выиграно сделок, найденных продажами", "Виграно угод, знайдених продажами", "销售自拓赢单数"),
        "Opportunities won that sales found itself.");

    internal static Term Profit { get; } = new(
        new("Profit", "Прибыль", "Прибуток", "利润"),
        "Revenue less cost of sales less marketing spend.")
    { Root = new("profit", "прибыл", "прибут", "利润") };

    internal static Term ClientCount { get; } = new(
        new("Clients", "Число клиентов", "Кількість клієнтів", "客户数"),
        "Distinct customers with revenue in the period.");

    internal static Term NewClients { get; } = new(
        new("New clients", "Новые клиенты", "Нові клієнти", "新客户数"),
        "Clients whose first revenue ever lies in the period.");

    internal static Term ActivityStarts { get; } = new(
        new("Became active", "Стали активными", "Стали активними", "开始活跃"),
        "Clients with revenue in the month and none in the twelve months before it.");

    internal static Term ActivityEnds { get; } = new(
        new("Last revenue", "Последняя выручка", "Остання виручка", "末次收入"),
        "Clients with revenue in the month and none in the twelve months after it.");

    internal static Term Arpu { get; } = new(
        new("ARPU", "ARPU (выручка на клиента)", "ARPU (виручка на клієнта)", "ARPU（每客户平均收入）"),
        "Revenue per client.");

    internal static Term AcceptanceRate { get; } = new(
        new("Acceptance rate", "Доля принятых передач", "Частка прийнятих передач", "移交接受率"),
        "Accepted of all decided handovers.");

    internal static Term SelfSourcedShare { get; } = new(
        new("Self-sourced share", "Доля сделок, найденных продажами", "Частка угод, знайдених продажами", "销售自拓占比"),
        "Won opportunities that sales found, of all won.");

    internal static Term CostPerLead { get; } = new(
        new("Cost per lead", "Стоимость лида", "Вартість ліда", "单条线索成本"),
        "Marketing spend per lead created.");

    internal static Term CostPerSalesReadyLead { get; } = new(
        new("Cost per sales ready lead", "Стоимость готового лида", "Вартість готового ліда", "单条可移交线索成本"),
        "Marketing spend per lead that became sales ready.");

    internal static Term CampaignRoi { get; } = new(
        new("Campaign ROI", "Окупаемость кампании (ROI)", "Окупність кампанії (ROI)", "市场活动投资回报率"),
        "What a campaign earned beyond its cost, per unit of its cost.");

    /// <summary>Every term by its key, which is the name of its property, in the order of this file.</summary>
    public static IReadOnlyDictionary<string, Term> Terms { get; } = typeof(Glossary)
        .GetProperties(BindingFlags.NonPublic | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(Term))
        .OrderBy(property => property.MetadataToken)
        .ToDictionary(property => property.Name, property => (Term)property.GetValue(null)!);
}
